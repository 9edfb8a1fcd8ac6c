/** The topics: how they are made, and the compacted ones that are read to their end. */
@NullMarked
package newsloom.kafka.topic;

import org.jspecify.annotations.NullMarked;
