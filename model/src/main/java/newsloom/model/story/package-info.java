/** What {@code dedupe} tells of stories, update by update, and what comes of it. */
@NullMarked
package newsloom.model.story;

import org.jspecify.annotations.NullMarked;
