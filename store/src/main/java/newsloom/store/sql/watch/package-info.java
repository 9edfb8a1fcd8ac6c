/** The rows of watches, of what they told, and of what goes out. */
@NullMarked
package newsloom.store.sql.watch;

import org.jspecify.annotations.NullMarked;
