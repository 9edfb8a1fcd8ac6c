/** Decides which hosts may be asked, and at which addresses: nobody reaches a private network through Newsloom. */
@NullMarked
package newsloom.fetch.guard;

import org.jspecify.annotations.NullMarked;
