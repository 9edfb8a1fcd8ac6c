/** Parses one record of a file into an article, or into the reason why it is none. */
@NullMarked
package newsloom.ingest.replay.article;

import org.jspecify.annotations.NullMarked;
