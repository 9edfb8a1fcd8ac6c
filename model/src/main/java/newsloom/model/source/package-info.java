/** Sources as people asked for them, and what the workers remember of them: the records of the topic of sources. */
@NullMarked
package newsloom.model.source;

import org.jspecify.annotations.NullMarked;
