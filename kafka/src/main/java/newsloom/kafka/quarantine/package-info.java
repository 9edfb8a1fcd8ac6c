/** Looks through the topic of what was refused, and sends records back. */
@NullMarked
package newsloom.kafka.quarantine;

import org.jspecify.annotations.NullMarked;
