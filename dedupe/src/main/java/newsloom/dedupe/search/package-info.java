/** Finds the articles and stories nearest to an article: an inverted index over the terms of the vectors. */
@NullMarked
package newsloom.dedupe.search;

import org.jspecify.annotations.NullMarked;
