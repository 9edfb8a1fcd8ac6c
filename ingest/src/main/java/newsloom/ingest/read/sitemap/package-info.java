/** Bytes to the pages of a sitemap. */
@NullMarked
package newsloom.ingest.read.sitemap;

import org.jspecify.annotations.NullMarked;
