/** The one polite, guarded way to the web: every request of Newsloom goes through it. */
@NullMarked
package newsloom.fetch;

import org.jspecify.annotations.NullMarked;
