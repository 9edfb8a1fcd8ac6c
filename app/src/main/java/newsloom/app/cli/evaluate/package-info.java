/** The command that measures, and the list of parameters. */
@NullMarked
package newsloom.app.cli.evaluate;

import org.jspecify.annotations.NullMarked;
