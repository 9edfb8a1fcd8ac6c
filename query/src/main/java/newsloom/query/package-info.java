/** The one query language of search, watches and {@code follow}: what was typed becomes a tree, or a sentence that says why not. */
@NullMarked
package newsloom.query;

import org.jspecify.annotations.NullMarked;
