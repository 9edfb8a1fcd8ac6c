/** Reads and writes lists of feeds: OPML, and plain lists of addresses. */
@NullMarked
package newsloom.ingest.read.opml;

import org.jspecify.annotations.NullMarked;
