/** What the command line says of itself: to shells, to man, and which build it is. */
@NullMarked
package newsloom.app.cli.help;

import org.jspecify.annotations.NullMarked;
