/** The newsloom command: what people may type. */
@NullMarked
package newsloom.app.cli;

import org.jspecify.annotations.NullMarked;
