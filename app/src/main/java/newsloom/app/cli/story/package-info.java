/** Prints stories, follows them, and takes corrections. */
@NullMarked
package newsloom.app.cli.story;

import org.jspecify.annotations.NullMarked;
