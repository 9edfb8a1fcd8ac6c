/** The sink: the topic of stories into whatever store there is. */
@NullMarked
package newsloom.store.kafka;

import org.jspecify.annotations.NullMarked;
