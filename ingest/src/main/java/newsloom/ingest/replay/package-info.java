/** Reads a folder of articles as a stream of outcomes: each is an article, or refused with its place and reason. */
@NullMarked
package newsloom.ingest.replay;

import org.jspecify.annotations.NullMarked;
