/** Writes messages into a topic of Kafka. */
@NullMarked
package newsloom.watch.send.topic;

import org.jspecify.annotations.NullMarked;
