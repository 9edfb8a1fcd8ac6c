package newsloom.evaluate;

import java.util.Optional;

/**
 * A line of a labelled file without a text: nothing that can be grouped, so it counts as a story of its own.
 *
 * @param id as the file has it
 * @param key as the figures have it: as the id, but unlike all others in a {@link Mix}
 */
public record Textless(String id, String key, Optional<String> label) {

    Textless of(String file) {
        return new Textless(id, file + ":" + key, label.map(story -> file + ":" + story));
    }
}
