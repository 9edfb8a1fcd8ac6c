/** What teams want to be told of, and what they are told. */
@NullMarked
package newsloom.model.watch;

import org.jspecify.annotations.NullMarked;
