package newsloom.model.story;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import newsloom.model.Checks;
import newsloom.model.Evidence;
import newsloom.model.PublicationDate;

/**
 * That an article is in a story, and why: what {@code dedupe} writes whenever that changes. Each article has one at a time.
 *
 * @param arrived the number of the {@link StoryUpdate} with which the article first came
 * @param since the number of that with which it came into this story
 * @param cause of the last change
 * @param from the story that it was in before, if it has been in another
 * @param newVoice whether the story gained an independent voice when it came
 * @param copyOf the id of the earlier article that it copies
 * @param score the log-odds with which it joined; above 0 it belongs. 0 for an article that is alone
 * @param evidence the reasons, the weightiest first; their weights add up to the score
 */
public record Membership(
        ArticleHeader article,
        String story,
        long arrived,
        long since,
        MembershipCause cause,
        Optional<String> from,
        boolean newVoice,
        Optional<String> copyOf,
        double score,
        List<Evidence> evidence)
        implements StoryPart {
    /** The order in which a story is read; those without a date come last. */
    public static final Comparator<Membership> EARLIEST_FIRST = Comparator.comparing(
                    (Membership member) -> member.publishedAt().orElse(Instant.MAX))
            .thenComparingLong(Membership::arrived)
            .thenComparing(Membership::id);

    public Membership {
        Checks.notBlank(story, "The story of a membership");
        Checks.require(arrived > 0 && arrived <= since, "No article is in a story before it arrived.");
        evidence = List.copyOf(evidence);
    }

    /** Whether a reader of this update hears of the article for the first time. */
    public boolean isNew(long update) {
        return arrived == update;
    }

    @JsonIgnore
    public String id() {
        return article.id();
    }

    @JsonIgnore
    public String title() {
        return article.title();
    }

    @JsonIgnore
    public Optional<URI> url() {
        return article.url();
    }

    @JsonIgnore
    public Optional<String> publisher() {
        return article.publisher();
    }

    @JsonIgnore
    public Optional<Instant> publishedAt() {
        return article.published().map(PublicationDate::at);
    }

    /** An id is an article's own within its language only. */
    @Override
    public String key() {
        return "article/" + article.language() + "/" + article.id();
    }
}
