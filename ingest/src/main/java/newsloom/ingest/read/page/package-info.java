/** Bytes to the article on a page: its text, and what the page says about it. */
@NullMarked
package newsloom.ingest.read.page;

import org.jspecify.annotations.NullMarked;
