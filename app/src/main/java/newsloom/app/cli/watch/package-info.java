/** The commands for watches, and for what they told. */
@NullMarked
package newsloom.app.cli.watch;

import org.jspecify.annotations.NullMarked;
