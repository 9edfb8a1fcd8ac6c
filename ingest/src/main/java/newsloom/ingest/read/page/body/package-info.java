/** Finds the main text of a page: blocks, their features, boosted trees over these, and the optimal cut of the page's tree. */
@NullMarked
package newsloom.ingest.read.page.body;

import org.jspecify.annotations.NullMarked;
