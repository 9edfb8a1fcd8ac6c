/** Answers the cases of test suites, one task each, with the very code that ingest uses. */
@NullMarked
package newsloom.bench.suite;

import org.jspecify.annotations.NullMarked;
