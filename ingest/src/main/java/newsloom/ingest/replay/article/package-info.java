/** One piece of a file to an article, or to the reason why it is none. */
@NullMarked
package newsloom.ingest.replay.article;

import org.jspecify.annotations.NullMarked;
