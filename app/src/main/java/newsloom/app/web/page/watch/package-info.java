/** What the pages show of watches and of what they told. */
@NullMarked
package newsloom.app.web.page.watch;

import org.jspecify.annotations.NullMarked;
