/** Posts messages as signed JSON. */
@NullMarked
package newsloom.watch.send.webhook;

import org.jspecify.annotations.NullMarked;
