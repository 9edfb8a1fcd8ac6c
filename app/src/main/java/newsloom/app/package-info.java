/** Runs Newsloom: wires the steps of the flow together, by hand. */
@NullMarked
package newsloom.app;

import org.jspecify.annotations.NullMarked;
