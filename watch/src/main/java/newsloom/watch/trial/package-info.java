/** Tries watches on what is stored. */
@NullMarked
package newsloom.watch.trial;

import org.jspecify.annotations.NullMarked;
