/** What is asked and answered on the web, whatever server takes it in. */
@NullMarked
package newsloom.app.web.http;

import org.jspecify.annotations.NullMarked;
