/** Posts messages to an incoming webhook of Mattermost. */
@NullMarked
package newsloom.watch.send.mattermost;

import org.jspecify.annotations.NullMarked;
