/** What ingest puts on Kafka's topics, wherever it read it. */
@NullMarked
package newsloom.ingest.write;

import org.jspecify.annotations.NullMarked;
