/** A simulated web, and what came of polling it for a while. */
@NullMarked
package newsloom.bench.soak;

import org.jspecify.annotations.NullMarked;
