/** Foreign bytes to text, by the rules that browsers use. */
@NullMarked
package newsloom.ingest.read.encoding;

import org.jspecify.annotations.NullMarked;
