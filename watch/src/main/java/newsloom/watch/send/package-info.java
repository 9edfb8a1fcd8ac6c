/** Takes what is told to those who want to know: puts it into messages, and sends these until they have arrived. */
@NullMarked
package newsloom.watch.send;

import org.jspecify.annotations.NullMarked;
