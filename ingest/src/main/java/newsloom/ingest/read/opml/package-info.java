/** Lists of feeds, as readers import and export them. */
@NullMarked
package newsloom.ingest.read.opml;

import org.jspecify.annotations.NullMarked;
