/** Keeps stories for years: the port that every database behind it fulfils, and everyone who reads stories reads through. */
@NullMarked
package newsloom.store;

import org.jspecify.annotations.NullMarked;
