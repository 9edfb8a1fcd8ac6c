/** An evaluation as one HTML page: the metrics, and the worst mistakes with their evidence. */
@NullMarked
package newsloom.evaluate.report;

import org.jspecify.annotations.NullMarked;
