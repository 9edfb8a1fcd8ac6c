/** When to ask which source, and which host next: pure computation, with time passed in. */
@NullMarked
package newsloom.ingest.schedule;

import org.jspecify.annotations.NullMarked;
