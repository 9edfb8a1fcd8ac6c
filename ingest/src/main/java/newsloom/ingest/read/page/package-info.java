/** Bytes to the article on a page: its text, its metadata (title, authors, date), or the interstitial in its place. */
@NullMarked
package newsloom.ingest.read.page;

import org.jspecify.annotations.NullMarked;
