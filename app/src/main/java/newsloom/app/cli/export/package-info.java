/** Gives what is stored to others. */
@NullMarked
package newsloom.app.cli.export;

import org.jspecify.annotations.NullMarked;
