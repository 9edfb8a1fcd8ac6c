/** How long an article takes from ingest to a row. */
@NullMarked
package newsloom.bench.latency;

import org.jspecify.annotations.NullMarked;
