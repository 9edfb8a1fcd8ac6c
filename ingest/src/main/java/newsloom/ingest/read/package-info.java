/** Reads what all kinds of sources write: times, addresses, plain text and its language. */
@NullMarked
package newsloom.ingest.read;

import org.jspecify.annotations.NullMarked;
