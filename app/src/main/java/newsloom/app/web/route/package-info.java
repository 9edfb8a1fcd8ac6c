/** The table of all that can be asked: one line says how it is called, by whom, with what, and who answers. */
@NullMarked
package newsloom.app.web.route;

import org.jspecify.annotations.NullMarked;
