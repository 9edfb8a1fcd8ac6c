/** What is asked of the list of stories, page by page, and what it gives. */
@NullMarked
package newsloom.store.list;

import org.jspecify.annotations.NullMarked;
