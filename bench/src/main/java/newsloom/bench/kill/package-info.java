/** Newsloom's processes, killed again and again, against the same processes left alone. */
@NullMarked
package newsloom.bench.kill;

import org.jspecify.annotations.NullMarked;
