/** Polls the sources of the hosts that Kafka assigned to this worker, and writes what is new in one transaction with what it remembers. */
@NullMarked
package newsloom.ingest.worker;

import org.jspecify.annotations.NullMarked;
