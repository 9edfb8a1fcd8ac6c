/** The use cases: what the command line asks for, without a word about how it is printed. */
@NullMarked
package newsloom.app.service;

import org.jspecify.annotations.NullMarked;
