/** Keeps to robots.txt by RFC 9309. */
@NullMarked
package newsloom.fetch.robots;

import org.jspecify.annotations.NullMarked;
