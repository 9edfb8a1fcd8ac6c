/** What rows hold, and how they say it. */
@NullMarked
package newsloom.store.sql.row;

import org.jspecify.annotations.NullMarked;
