/** What the API can be asked, for programs to read. */
@NullMarked
package newsloom.app.web.openapi;

import org.jspecify.annotations.NullMarked;
