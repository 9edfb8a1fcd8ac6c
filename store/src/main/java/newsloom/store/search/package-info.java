/** Finds articles and their stories by their words: a Lucene index beside the rows, made of them and of nothing else. */
@NullMarked
package newsloom.store.search;

import org.jspecify.annotations.NullMarked;
