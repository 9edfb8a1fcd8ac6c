/** Splits files into records that may each be an article, whatever their kind, encoding and packing. */
@NullMarked
package newsloom.ingest.replay.file;

import org.jspecify.annotations.NullMarked;
