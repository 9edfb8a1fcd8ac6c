/** What is asked of the rows, and written there. */
@NullMarked
package newsloom.app.service.stored;

import org.jspecify.annotations.NullMarked;
