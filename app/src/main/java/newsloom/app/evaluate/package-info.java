/** Measures how well stories are found: labelled files to streams, streams to figures, figures to a page. */
@NullMarked
package newsloom.app.evaluate;

import org.jspecify.annotations.NullMarked;
