/** Finds out what does not agree between Kafka, the engine, the rows and the search index, and puts it right. */
@NullMarked
package newsloom.app.doctor;

import org.jspecify.annotations.NullMarked;
