/** Failures that people can do something about, as the sentences that they read. */
@NullMarked
package newsloom.app.failure;

import org.jspecify.annotations.NullMarked;
