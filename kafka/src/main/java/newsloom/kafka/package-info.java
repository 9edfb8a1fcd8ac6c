/** What every step needs of Kafka, whichever Kafka it is. */
@NullMarked
package newsloom.kafka;

import org.jspecify.annotations.NullMarked;
