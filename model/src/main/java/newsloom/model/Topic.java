package newsloom.model;

/** A topic's full name and how its values are written; keys are strings. */
public record Topic<T>(String name, Codec<T> values) {

    public Topic {
        Checks.notBlank(name, "A topic's name");
    }
}
