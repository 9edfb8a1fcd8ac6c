/** Reads a folder of articles as a stream, and writes each to its topic exactly once. */
@NullMarked
package newsloom.ingest.replay;

import org.jspecify.annotations.NullMarked;
