/** One command's life: settings read, services opened, Ctrl-C heard, exit status given. */
@NullMarked
package newsloom.app.cli.session;

import org.jspecify.annotations.NullMarked;
