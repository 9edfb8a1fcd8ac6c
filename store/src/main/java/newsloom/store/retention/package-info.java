/** Letting go what is old. */
@NullMarked
package newsloom.store.retention;

import org.jspecify.annotations.NullMarked;
