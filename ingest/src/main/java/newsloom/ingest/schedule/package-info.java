/** When to ask which source: pure reckoning, with time passed in. */
@NullMarked
package newsloom.ingest.schedule;

import org.jspecify.annotations.NullMarked;
