/** The commands about what was refused. */
@NullMarked
package newsloom.app.cli.quarantine;

import org.jspecify.annotations.NullMarked;
