/** Tries rules that tell a surge on the days of real words. */
@NullMarked
package newsloom.bench.surge;

import org.jspecify.annotations.NullMarked;
