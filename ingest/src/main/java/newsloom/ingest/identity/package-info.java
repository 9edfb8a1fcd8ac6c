/** Says when two addresses are one and the same page, and what id an article has that brings none of its own. */
@NullMarked
package newsloom.ingest.identity;

import org.jspecify.annotations.NullMarked;
