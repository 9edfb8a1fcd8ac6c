/** Posts messages to addresses of the web: what webhooks and chats share. */
@NullMarked
package newsloom.watch.send.post;

import org.jspecify.annotations.NullMarked;
