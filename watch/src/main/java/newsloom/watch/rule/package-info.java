/** Tells what is news about a story: the step between its versions and what people are told. */
@NullMarked
package newsloom.watch.rule;

import org.jspecify.annotations.NullMarked;
