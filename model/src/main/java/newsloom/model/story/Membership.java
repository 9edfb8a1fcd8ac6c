package newsloom.model.story;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import newsloom.model.Checks;
import newsloom.model.Evidence;
import newsloom.model.PublicationDate;

/**
 * That an article is in a story, and why: what {@code dedupe} writes whenever that changes. Each article has one at a time.
 *
 * @param arrived the number of the {@link StoryUpdate} with which the article first came
 * @param since the number of that with which it came into this story
 * @param revised the number of that since which it reads as it does; 0 where it reads as it did when it came
 * @param cause of the last change
 * @param from the story that it was in before, if it has been in another
 * @param newVoice whether the story gained an independent voice when it came
 * @param copyOf the id of the earlier article that it copies
 * @param score the sum of its reasons, in log-odds as they were set; 0 for an article that is alone
 * @param odds how many of the other members truly belong with it for each one that does not, as it was measured for such a
 *     score; absent where there is no reason
 * @param bar what the score had to be above: that for joining, or the lower one for staying, when its reasons were given
 *     anew; absent for what is alone, a copy, or held by an analyst
 * @param heldAgainst ids of the members that it was held against: the score is the mean over them
 * @param evidence the reasons, the weightiest first; their weights add up to the score
 * @param brings names, places and numbers, as written and whole, that no member of its story had when it came to it, the
 *     rarest first
 */
public record Membership(
        ArticleHeader article,
        String story,
        long arrived,
        long since,
        long revised,
        MembershipCause cause,
        Optional<String> from,
        boolean newVoice,
        Optional<String> copyOf,
        double score,
        OptionalDouble odds,
        OptionalDouble bar,
        List<String> heldAgainst,
        List<Evidence> evidence,
        List<String> brings)
        implements StoryPart {
    private static final Set<MembershipCause> MOVES =
            Set.of(MembershipCause.MERGED, MembershipCause.SPLIT, MembershipCause.MOVED, MembershipCause.CORRECTED);

    public static final int MOST_BROUGHT = 12;

    /** The order in which a story is read; those without a date come last. */
    public static final Comparator<Membership> EARLIEST_FIRST = Comparator.comparing(
                    (Membership member) -> member.publishedAt().orElse(Instant.MAX))
            .thenComparingLong(Membership::arrived)
            .thenComparing(Membership::id);

    public Membership {
        Checks.notBlank(story, "The story of a membership");
        Checks.require(arrived > 0 && arrived <= since, "No article is in a story before it arrived.");
        Checks.require(revised == 0 || revised > arrived, "No article is revised before it arrived.");
        Checks.require(odds.orElse(0) >= 0, "Odds are 0 or more.");
        heldAgainst = List.copyOf(heldAgainst);
        evidence = List.copyOf(evidence);
        brings = List.copyOf(brings);
        Checks.require(brings.size() <= MOST_BROUGHT, "A membership names at most 12 things that it brings.");
    }

    /** The same of an article that may not be kept: what it shares with others stays. */
    public Membership forgotten() {
        return new Membership(
                article.forgotten(),
                story,
                arrived,
                since,
                revised,
                cause,
                from,
                newVoice,
                copyOf,
                score,
                odds,
                bar,
                heldAgainst,
                evidence,
                List.of());
    }

    /** Whether a reader of this update hears of the article for the first time. */
    public boolean isNew(long update) {
        return arrived == update;
    }

    /** Whether it was in another story before. */
    public boolean wasElsewhere() {
        return from.isPresent() && MOVES.contains(cause);
    }

    /** Whether a reader of this update hears that the article has another title or text. */
    public boolean isRevised(long update) {
        return revised == update;
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
