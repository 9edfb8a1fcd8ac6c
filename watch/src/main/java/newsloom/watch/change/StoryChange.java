package newsloom.watch.change;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One thing that happened to a story, on its way from {@link StoryChangeDetector} to people.
 *
 * @param story the id of the story it happened to
 * @param version the number of the update that told us
 * @param other the other story: the one that was merged into this, or that an article moved away from
 * @param articles the articles concerned
 * @param odds of the article's membership: how many in its place truly belong for each one that does not; absent where
 *     nothing was weighed
 * @param why what the evidence says for it, a phrase each, the weightiest first
 */
public record StoryChange(
        Kind kind,
        String story,
        long version,
        String headline,
        Optional<String> other,
        List<ArticleRef> articles,
        OptionalDouble odds,
        List<String> why) {

    /** What can happen to a story. */
    public enum Kind {
        /** A story nobody had reported before; or one that was part of another until now, which is named. */
        FIRST_COVERAGE("first coverage"),
        /** One independent voice more. */
        ANOTHER_PUBLISHER("another publisher"),
        /** A known text appeared again. */
        COPY("copy"),
        /** A report in its own words by a publisher that had reported it, or by nobody knows whom. */
        FURTHER_REPORT("further report"),
        /** A known article has another title or text. */
        REVISED("revised"),
        /** Two stories turned out to be one. */
        MERGE("merge"),
        /** An article was put into another story: a repair or a correction. */
        MOVE("moved"),
        /** Another article is the one to read first. */
        NEW_CANONICAL("read this first");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** At most three words, for a column. */
        public String label() {
            return label;
        }
    }

    public StoryChange {
        articles = List.copyOf(articles);
        why = List.copyOf(why);
    }

    /** What happened, in a sentence. */
    public String sentence() {
        return switch (kind) {
            case FIRST_COVERAGE ->
                other.map(former -> "A story apart, until now part of story " + former + ": " + title() + ".")
                        .orElseGet(() -> "First coverage by " + publisher() + ": " + title() + ".");
            case ANOTHER_PUBLISHER -> "Now " + publisher() + " reports it too: " + title() + ".";
            case COPY -> "A copy appeared at " + publisher() + ": " + title() + ".";
            case FURTHER_REPORT -> "A further report by " + publisher() + ": " + title() + ".";
            case REVISED -> "Changed by " + publisher() + ", it now reads: " + title() + ".";
            case MERGE -> "Story " + other.orElse("unknown") + " is now part of story " + story + ".";
            case MOVE -> "Corrected: " + title() + " moved here from story " + other.orElse("unknown") + ".";
            case NEW_CANONICAL -> "The report to read first is now " + whose() + title() + ".";
        };
    }

    private String publisher() {
        return knownPublisher().orElse("an unknown publisher");
    }

    private String whose() {
        return knownPublisher().map(name -> "that of " + name + ": ").orElse("");
    }

    private Optional<String> knownPublisher() {
        return articles.stream()
                .flatMap(article -> article.publisher().stream())
                .findFirst();
    }

    private String title() {
        return articles.stream()
                .findFirst()
                .map(article -> "“" + article.title() + "”")
                .orElse("an article");
    }
}
