/** Runs it: wires all parts together by hand. */
@NullMarked
package newsloom.app;

import org.jspecify.annotations.NullMarked;
