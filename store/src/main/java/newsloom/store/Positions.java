package newsloom.store;

import java.util.Map;

/**
 * How far a topic has been read.
 *
 * @param next the next offset to read, by partition
 */
public record Positions(String topic, Map<Integer, Long> next) {

    public Positions {
        next = Map.copyOf(next);
    }
}
