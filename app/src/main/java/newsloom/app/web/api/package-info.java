/** What the API answers, a class for each kind of thing. */
@NullMarked
package newsloom.app.web.api;

import org.jspecify.annotations.NullMarked;
