/** Gives messages to a program. */
@NullMarked
package newsloom.watch.send.command;

import org.jspecify.annotations.NullMarked;
