/** Sends messages by mail. */
@NullMarked
package newsloom.watch.send.mail;

import org.jspecify.annotations.NullMarked;
