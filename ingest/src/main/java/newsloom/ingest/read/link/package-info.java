/** Bytes to the links of a page: articles and feeds. */
@NullMarked
package newsloom.ingest.read.link;

import org.jspecify.annotations.NullMarked;
