/** What is looked at before the service starts. */
@NullMarked
package newsloom.dedupe.stream.check;

import org.jspecify.annotations.NullMarked;
