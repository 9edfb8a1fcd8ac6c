/** Who may ask what: which pages of the web may send a browser here, and who somebody is. */
@NullMarked
package newsloom.app.web.access;

import org.jspecify.annotations.NullMarked;
