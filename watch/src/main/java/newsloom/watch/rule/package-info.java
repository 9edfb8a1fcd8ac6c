/** Finds what is news to the watches in what becomes of the rows. */
@NullMarked
package newsloom.watch.rule;

import org.jspecify.annotations.NullMarked;
