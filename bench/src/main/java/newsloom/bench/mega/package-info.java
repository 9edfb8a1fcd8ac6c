/** One invented event of any size within other news: does it stay one story, and at what price? */
@NullMarked
package newsloom.bench.mega;

import org.jspecify.annotations.NullMarked;
