/** The newsloom command: what people type, and what they read on their terminal. */
@NullMarked
package newsloom.app.cli;

import org.jspecify.annotations.NullMarked;
