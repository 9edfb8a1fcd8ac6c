/** Finds what changed between two versions of a story, and puts its evidence into phrases for people. */
@NullMarked
package newsloom.watch.change;

import org.jspecify.annotations.NullMarked;
