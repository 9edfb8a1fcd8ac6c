/** Why an article is in its story: evidence gathered while it is scored, packed to be kept, and unpacked to be told. */
@NullMarked
package newsloom.dedupe.explain;

import org.jspecify.annotations.NullMarked;
