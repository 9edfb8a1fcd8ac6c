/** The copy tier: which texts are, almost word for word, that of an earlier article; sketches, the index over them, copy families. */
@NullMarked
package newsloom.dedupe.copy;

import org.jspecify.annotations.NullMarked;
