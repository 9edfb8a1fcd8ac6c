/** Web archives (WARC), record by record. */
@NullMarked
package newsloom.ingest.replay.archive;

import org.jspecify.annotations.NullMarked;
