/** Which watches an article is for: saved queries, matched as search would match them. */
@NullMarked
package newsloom.watch.query;

import org.jspecify.annotations.NullMarked;
