/** Measures how well stories are found: labelled files to streams, streams to figures. */
@NullMarked
package newsloom.evaluate;

import org.jspecify.annotations.NullMarked;
