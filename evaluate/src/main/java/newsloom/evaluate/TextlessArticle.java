package newsloom.evaluate;

import java.util.Optional;

/**
 * A line of a labelled file without a text: nothing that can be grouped, so it counts as a story of its own.
 *
 * @param id as the file has it
 * @param key as the metrics have it: as the id, but unlike all others in a {@link StreamMixer}
 */
public record TextlessArticle(String id, String key, Optional<String> label) {

    TextlessArticle of(String file) {
        return new TextlessArticle(id, file + ":" + key, label.map(story -> file + ":" + story));
    }
}
