/** Online clustering: articles to stories by average link over the latest members, with repair by moves, merges and splits. */
@NullMarked
package newsloom.dedupe.cluster;

import org.jspecify.annotations.NullMarked;
