/** Text to a tree of elements, as tolerant as a browser and within bounds: nothing is fetched, nothing grows without end. */
@NullMarked
package newsloom.ingest.read.xml;

import org.jspecify.annotations.NullMarked;
