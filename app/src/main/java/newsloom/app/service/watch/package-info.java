/** What watches and channels are asked for, and what is done about it. */
@NullMarked
package newsloom.app.service.watch;

import org.jspecify.annotations.NullMarked;
