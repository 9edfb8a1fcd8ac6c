/** Consumer groups and transactions: who has read how far, locks, and what killed processes left behind. */
@NullMarked
package newsloom.kafka.group;

import org.jspecify.annotations.NullMarked;
