/** Bytes to what a sitemap lists: pages, news, further sitemaps. */
@NullMarked
package newsloom.ingest.read.sitemap;

import org.jspecify.annotations.NullMarked;
