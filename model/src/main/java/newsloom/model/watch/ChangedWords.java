package newsloom.model.watch;

/** Some words of a passage that reads otherwise now: in the order of the text, what went before what came in its place. */
public record ChangedWords(Change change, String words) {

    /** What became of them. */
    public enum Change {
        STAYED,
        WENT,
        CAME
    }
}
