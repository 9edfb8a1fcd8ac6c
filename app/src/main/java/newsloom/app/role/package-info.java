/** The services of a process: which roles run in it, over which Kafka, database and web. */
@NullMarked
package newsloom.app.role;

import org.jspecify.annotations.NullMarked;
