/** What can be set from outside, and how it is read: command line, environment, file, defaults. */
@NullMarked
package newsloom.app.settings;

import org.jspecify.annotations.NullMarked;
