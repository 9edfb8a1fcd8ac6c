/** Runs it: the settings, and the wiring of all parts by hand. */
@NullMarked
package newsloom.app;

import org.jspecify.annotations.NullMarked;
