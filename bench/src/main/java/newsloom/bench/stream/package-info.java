/** Loads the engine with a long stream, made from a shorter one. */
@NullMarked
package newsloom.bench.stream;

import org.jspecify.annotations.NullMarked;
