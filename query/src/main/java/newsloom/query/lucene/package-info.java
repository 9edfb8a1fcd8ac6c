/** A query and an article as Lucene knows them: the analyzer, the document and the translation that index, search and watches share. */
@NullMarked
package newsloom.query.lucene;

import org.jspecify.annotations.NullMarked;
