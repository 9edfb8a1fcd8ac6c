/** What a message says, in one form for all channels. */
@NullMarked
package newsloom.watch.send.form;

import org.jspecify.annotations.NullMarked;
