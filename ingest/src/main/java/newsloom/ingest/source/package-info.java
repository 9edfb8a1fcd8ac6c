/** Asks a source or page once: what is new in the response, what becomes of each entry, and how the source does. */
@NullMarked
package newsloom.ingest.source;

import org.jspecify.annotations.NullMarked;
