/** Article to story: the engine that groups reports of one event, with its parameters; a plain library without Kafka, clock or I/O. */
@NullMarked
package newsloom.dedupe;

import org.jspecify.annotations.NullMarked;
