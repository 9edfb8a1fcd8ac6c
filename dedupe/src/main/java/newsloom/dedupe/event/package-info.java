/** The event tier: which reports, in whatever words, tell of one event; term vectors, the index over them, scoring and repair. */
@NullMarked
package newsloom.dedupe.event;

import org.jspecify.annotations.NullMarked;
