/** A page to the text it is about. */
@NullMarked
package newsloom.ingest.read.page.body;

import org.jspecify.annotations.NullMarked;
