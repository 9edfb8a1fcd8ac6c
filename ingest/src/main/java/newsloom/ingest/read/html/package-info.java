/** Foreign HTML to HTML that can do no harm, and to plain text. */
@NullMarked
package newsloom.ingest.read.html;

import org.jspecify.annotations.NullMarked;
