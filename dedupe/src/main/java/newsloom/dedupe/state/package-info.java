/** The form in which the engine's state is written down and read back. */
@NullMarked
package newsloom.dedupe.state;

import org.jspecify.annotations.NullMarked;
