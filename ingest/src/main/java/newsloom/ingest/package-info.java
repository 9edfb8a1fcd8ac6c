/** The first step of the flow: from sources to articles on their topic. */
@NullMarked
package newsloom.ingest;

import org.jspecify.annotations.NullMarked;
