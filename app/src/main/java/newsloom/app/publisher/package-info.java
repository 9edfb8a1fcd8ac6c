/** What users say of publishers: the file that they edit. */
@NullMarked
package newsloom.app.publisher;

import org.jspecify.annotations.NullMarked;
