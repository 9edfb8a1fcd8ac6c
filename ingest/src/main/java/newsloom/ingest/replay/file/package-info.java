/** Cuts files into pieces that may each be an article, whatever their kind, encoding and packing. */
@NullMarked
package newsloom.ingest.replay.file;

import org.jspecify.annotations.NullMarked;
