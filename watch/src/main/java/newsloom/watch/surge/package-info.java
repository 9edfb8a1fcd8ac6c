/** Tells how many reports are more than usual. */
@NullMarked
package newsloom.watch.surge;

import org.jspecify.annotations.NullMarked;
