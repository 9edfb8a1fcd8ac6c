/** What the engine holds: active articles, open stories and copy families, and how they are written to a snapshot. */
@NullMarked
package newsloom.dedupe.story;

import org.jspecify.annotations.NullMarked;
