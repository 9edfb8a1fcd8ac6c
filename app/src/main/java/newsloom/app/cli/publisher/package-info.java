/** What users say of publishers, listed and checked from the command line. */
@NullMarked
package newsloom.app.cli.publisher;

import org.jspecify.annotations.NullMarked;
