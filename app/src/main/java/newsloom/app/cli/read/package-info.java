/** Shows what is made of addresses and files. */
@NullMarked
package newsloom.app.cli.read;

import org.jspecify.annotations.NullMarked;
