/** Tells those who listen what becomes of stories, as the log of changes has it. */
@NullMarked
package newsloom.app.web.live;

import org.jspecify.annotations.NullMarked;
