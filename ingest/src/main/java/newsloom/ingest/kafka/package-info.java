/** Writes articles, and what was refused, to their topics. */
@NullMarked
package newsloom.ingest.kafka;

import org.jspecify.annotations.NullMarked;
