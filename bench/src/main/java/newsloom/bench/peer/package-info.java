/** Other ways of grouping news, each written from its published description, so that all are measured on the same articles. */
@NullMarked
package newsloom.bench.peer;

import org.jspecify.annotations.NullMarked;
