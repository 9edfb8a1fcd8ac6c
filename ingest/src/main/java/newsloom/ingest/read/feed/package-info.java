/** Bytes to the entries of a feed: RSS, RDF, Atom and JSON Feed, however broken. */
@NullMarked
package newsloom.ingest.read.feed;

import org.jspecify.annotations.NullMarked;
