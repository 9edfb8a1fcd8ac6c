/** Measures the store and its search, beside the search that databases have of their own. */
@NullMarked
package newsloom.bench.search;

import org.jspecify.annotations.NullMarked;
