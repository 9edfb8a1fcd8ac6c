/** Reads the stories from Kafka and hands each change to whoever follows them. */
@NullMarked
package newsloom.watch.kafka;

import org.jspecify.annotations.NullMarked;
