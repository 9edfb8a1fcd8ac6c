/** The form of records on topics: JSON with a version beside it, and what came of reading it back. */
@NullMarked
package newsloom.model.json;

import org.jspecify.annotations.NullMarked;
