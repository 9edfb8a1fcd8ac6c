/** What could not be read or processed: the record of it, its reason, and the record it was. */
@NullMarked
package newsloom.model.quarantine;

import org.jspecify.annotations.NullMarked;
