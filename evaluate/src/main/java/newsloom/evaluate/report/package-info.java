/** An evaluation as one page: the figures, and the worst mistakes with their evidence. */
@NullMarked
package newsloom.evaluate.report;

import org.jspecify.annotations.NullMarked;
