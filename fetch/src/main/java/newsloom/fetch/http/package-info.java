/** The HTTP client: one bounded exchange at a time, redirects, content codings, and what headers say of when to ask again. */
@NullMarked
package newsloom.fetch.http;

import org.jspecify.annotations.NullMarked;
