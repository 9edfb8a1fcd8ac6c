/** What chats share: each adds how it marks text up, and the JSON around it. */
@NullMarked
package newsloom.watch.send.chat;

import org.jspecify.annotations.NullMarked;
