/** What the pages show, as values that templates only have to print. */
@NullMarked
package newsloom.app.web.page;

import org.jspecify.annotations.NullMarked;
