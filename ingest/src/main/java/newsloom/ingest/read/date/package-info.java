/** Reads dates in every form that feeds and pages write them. */
@NullMarked
package newsloom.ingest.read.date;

import org.jspecify.annotations.NullMarked;
