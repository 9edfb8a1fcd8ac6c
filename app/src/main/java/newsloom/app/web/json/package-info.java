/** What the API gives, as JSON. */
@NullMarked
package newsloom.app.web.json;

import org.jspecify.annotations.NullMarked;
