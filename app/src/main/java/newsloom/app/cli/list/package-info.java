/** The list of stored stories on the command line. */
@NullMarked
package newsloom.app.cli.list;

import org.jspecify.annotations.NullMarked;
