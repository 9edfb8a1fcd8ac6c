/** Times the parts of the engine with JMH, and the libraries that could do some of them. */
@NullMarked
package newsloom.bench.speed;

import org.jspecify.annotations.NullMarked;
