/** How long a dedupe instance takes to be ready again, and another one to take over. */
@NullMarked
package newsloom.bench.recovery;

import org.jspecify.annotations.NullMarked;
