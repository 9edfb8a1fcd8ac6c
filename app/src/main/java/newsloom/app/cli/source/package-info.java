/** The commands about sources. */
@NullMarked
package newsloom.app.cli.source;

import org.jspecify.annotations.NullMarked;
