/** Measures how well stories are found: labelled files to streams, streams through the engine to metrics. */
@NullMarked
package newsloom.evaluate;

import org.jspecify.annotations.NullMarked;
