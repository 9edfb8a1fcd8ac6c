/** Text on a terminal: safe, wrapped, in columns, with progress. */
@NullMarked
package newsloom.app.cli.terminal;

import org.jspecify.annotations.NullMarked;
