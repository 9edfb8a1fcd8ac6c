/** How a process is seen from outside: its meters and its health, over HTTP. */
@NullMarked
package newsloom.app.status;

import org.jspecify.annotations.NullMarked;
