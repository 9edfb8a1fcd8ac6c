/** Tells the watches of sources that gave them something and give nothing any more. */
@NullMarked
package newsloom.watch.source;

import org.jspecify.annotations.NullMarked;
