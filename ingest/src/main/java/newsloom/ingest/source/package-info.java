/** A source's answers to articles: what is asked, what is new in what came, and how the source does. */
@NullMarked
package newsloom.ingest.source;

import org.jspecify.annotations.NullMarked;
