/** How what a watch tells reaches people: by which channels, when, and in which messages. */
@NullMarked
package newsloom.model.delivery;

import org.jspecify.annotations.NullMarked;
