package newsloom.model.topic;

import newsloom.model.Checks;
import newsloom.model.json.Codec;

/** A topic's full name and how its values are written; keys are strings. */
public record Topic<T>(String name, Codec<T> values) {

    public Topic {
        Checks.notBlank(name, "A topic's name");
    }
}
