/** The topics between the steps, with the types of their keys and values. */
@NullMarked
package newsloom.model.topic;

import org.jspecify.annotations.NullMarked;
