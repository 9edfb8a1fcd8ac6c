/** Tells what is new about a story: the step between its versions and what people are told. */
@NullMarked
package newsloom.watch.change;

import org.jspecify.annotations.NullMarked;
