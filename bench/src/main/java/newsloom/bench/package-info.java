/** Measures Newsloom: beside its peers, on copies, and under load. */
@NullMarked
package newsloom.bench;

import org.jspecify.annotations.NullMarked;
