/** What a watch matches: plain words for now; stored queries with Lucene Monitor will live here too. */
@NullMarked
package newsloom.watch.query;

import org.jspecify.annotations.NullMarked;
