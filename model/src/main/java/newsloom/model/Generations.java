package newsloom.model;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which generation of stories everybody reads and makes, and which is being made beside it: what {@code reprocess} writes
 * and every role obeys without a restart.
 *
 * @param coming the one that is being made, to become the current one
 * @param last the highest number that was ever given out
 * @param layout of the topics and their records; every process refuses another than {@link #LAYOUT}
 */
public record Generations(Generation current, Optional<Generation> coming, int last, int layout) {
    /** The one that this program reads and writes. */
    public static final int LAYOUT = 2;

    public static final Generations FIRST = new Generations(Generation.FIRST, Optional.empty(), 1, LAYOUT);

    public Generations {
        Checks.require(
                coming.isEmpty() || coming.get().number() > current.number(),
                "A coming generation has a higher number than the current one.");
    }

    /**
     * With another one begun, in place of the coming one if there was one.
     *
     * @param since which articles it is made of; absent for all
     */
    public Generations begin(Optional<Generation.Since> since) {
        int next = last + 1;
        return new Generations(current, Optional.of(new Generation(next, since)), next, LAYOUT);
    }

    /** The coming one becomes the current one. */
    public Generations activate() {
        return new Generations(coming.orElseThrow(), Optional.empty(), last, LAYOUT);
    }

    /**
     * All stories are made anew, of a generation that is the current one at once; what was made before is made no more.
     *
     * @param highest the highest number that was given out elsewhere
     */
    public Generations anew(int highest) {
        int next = Math.max(last, highest) + 1;
        return new Generations(new Generation(next, Optional.empty()), Optional.empty(), next, LAYOUT);
    }

    /** The coming one is given up. */
    public Generations giveUp() {
        return new Generations(current, Optional.empty(), last, LAYOUT);
    }

    /** Those that are made now. */
    public Stream<Generation> made() {
        return Stream.concat(Stream.of(current), coming.stream());
    }
}
