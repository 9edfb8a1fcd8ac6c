package newsloom.model.story;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.model.Checks;

/**
 * A story as a whole, at one version: what {@code dedupe} writes whenever a member changes, and everyone else reads. Its
 * members are told by their {@link Membership}s.
 *
 * @param language in which its articles are; empty for all that are in none we know
 * @param version the number of the {@link StoryUpdate} that made it: it only grows, and with gaps
 * @param founded the version with which it began
 * @param canonical id of the member to read first
 * @param canonicalSince the version since which that is the one
 * @param origin id of the earliest member
 * @param keywords what holds it together: the names and terms that weigh most over its members, the weightiest first; none
 *     where one is alone
 * @param mergedInto the story that took over the members; then there are none left here
 */
public record StoryHead(
        String id,
        String language,
        long version,
        long founded,
        String headline,
        String canonical,
        long canonicalSince,
        String origin,
        StoryCounts counts,
        Optional<Instant> firstPublishedAt,
        Optional<Instant> lastPublishedAt,
        List<Keyword> keywords,
        Optional<String> mergedInto)
        implements StoryPart {
    public static final int MOST_KEYWORDS = 8;

    public StoryHead {
        Checks.notBlank(id, "A story's id");
        Checks.require(
                founded > 0 && founded <= version, "A story's version is above 0, and not before it was founded.");
        Checks.require(canonicalSince <= version, "No version of a story speaks of later ones.");
        Checks.require(
                mergedInto.isPresent() == (counts.articles() == 0), "A story has members, unless another took them.");
        keywords = List.copyOf(keywords);
        Checks.require(keywords.size() <= MOST_KEYWORDS, "A story has at most 8 keywords.");
    }

    /** That of a story whose last member has gone to another. */
    public static StoryHead merged(String id, String language, long version, long founded, String into) {
        return new StoryHead(
                id,
                language,
                version,
                founded,
                "",
                "",
                0,
                "",
                StoryCounts.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(into));
    }

    /** The same where its canonical article may not be kept. */
    public StoryHead headlineForgotten() {
        return new StoryHead(
                id,
                language,
                version,
                founded,
                ArticleHeader.FORGOTTEN,
                canonical,
                canonicalSince,
                origin,
                counts,
                firstPublishedAt,
                lastPublishedAt,
                keywords,
                mergedInto);
    }

    /** The same, counted otherwise. */
    public StoryHead counting(StoryCounts counts) {
        return new StoryHead(
                id,
                language,
                version,
                founded,
                headline,
                canonical,
                canonicalSince,
                origin,
                counts,
                firstPublishedAt,
                lastPublishedAt,
                keywords,
                mergedInto);
    }

    @JsonIgnore
    public boolean isMerged() {
        return mergedInto.isPresent();
    }

    /** What one of its members is to it. */
    public Role role(Membership member) {
        if (member.id().equals(canonical)) {
            return Role.CANONICAL;
        }
        if (member.id().equals(origin)) {
            return Role.ORIGIN;
        }
        return member.copyOf().isPresent() ? Role.COPY : Role.REPORT;
    }

    @Override
    public String key() {
        return "story/" + id;
    }
}
