/** Reads folders and exports into Kafka, everything in its place. */
@NullMarked
package newsloom.app.service.replay;

import org.jspecify.annotations.NullMarked;
