/** Tokens to term vectors: weighted by tf-idf, the strongest terms kept, with the names, numbers, days and ages they hold. */
@NullMarked
package newsloom.dedupe.vector;

import org.jspecify.annotations.NullMarked;
