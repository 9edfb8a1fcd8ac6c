/** Writes records in transactions, each exactly once. */
@NullMarked
package newsloom.kafka.write;

import org.jspecify.annotations.NullMarked;
