/** Keeps a file for feed readers for each watch. */
@NullMarked
package newsloom.watch.send.atom;

import org.jspecify.annotations.NullMarked;
