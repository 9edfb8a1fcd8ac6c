/** The Kafka between the steps: the embedded one in a data folder, and the topics on this or any other. */
@NullMarked
package newsloom.app.broker;

import org.jspecify.annotations.NullMarked;
