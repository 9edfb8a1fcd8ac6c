/** Searching the stored articles from the command line. */
@NullMarked
package newsloom.app.cli.search;

import org.jspecify.annotations.NullMarked;
