/** The Kafka Streams application around the engine: articles in, story changes out, exactly once. */
@NullMarked
package newsloom.dedupe.stream;

import org.jspecify.annotations.NullMarked;
