/** Measures how well a grouping finds the stories of labelled news: files to streams, streams to figures, figures to a page. */
@NullMarked
package newsloom.app.evaluate;

import org.jspecify.annotations.NullMarked;
