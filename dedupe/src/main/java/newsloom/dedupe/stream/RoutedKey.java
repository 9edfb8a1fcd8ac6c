package newsloom.dedupe.stream;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * The key of a record that a task sends out, on its way to a topic that is partitioned as {@code articles} is.
 *
 * @param partition that of the task
 */
record RoutedKey(String text, int partition) {

    static byte[] write(String topic, RoutedKey key) {
        return key.text.getBytes(StandardCharsets.UTF_8);
    }

    static Optional<Set<Integer>> partition(String topic, RoutedKey key, byte[] value, int partitions) {
        return Optional.of(Set.of(key.partition));
    }
}
