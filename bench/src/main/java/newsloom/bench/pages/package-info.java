/** Fits the trees by which the text of a page is found to pages whose text people have marked. */
@NullMarked
package newsloom.bench.pages;

import org.jspecify.annotations.NullMarked;
