/** How fast articles become rows through Kafka, and what a burst of them does to memory and commits. */
@NullMarked
package newsloom.bench.throughput;

import org.jspecify.annotations.NullMarked;
