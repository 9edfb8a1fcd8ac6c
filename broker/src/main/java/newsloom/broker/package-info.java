/** The embedded Kafka: for one machine, and for the tests of every module. */
@NullMarked
package newsloom.broker;

import org.jspecify.annotations.NullMarked;
