/** Measures how well copies of one text are told from other articles. */
@NullMarked
package newsloom.bench.copies;

import org.jspecify.annotations.NullMarked;
