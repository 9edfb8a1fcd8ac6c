/** Posts messages to an incoming webhook of Slack. */
@NullMarked
package newsloom.watch.send.slack;

import org.jspecify.annotations.NullMarked;
