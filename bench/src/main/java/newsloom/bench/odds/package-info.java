/** Fits the odds that members show to labelled news. */
@NullMarked
package newsloom.bench.odds;

import org.jspecify.annotations.NullMarked;
