/** Every number that decides how articles are grouped, with its default, unit and meaning. */
@NullMarked
package newsloom.dedupe.parameter;

import org.jspecify.annotations.NullMarked;
