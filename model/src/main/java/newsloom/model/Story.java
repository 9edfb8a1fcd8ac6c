package newsloom.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All articles that report one event, at one version: what {@code dedupe} writes and everyone else reads.
 *
 * @param version the number, from 1, of the entry of {@code dedupe}'s log that made it: it only grows, and with gaps
 * @param canonical id of the member to read first
 * @param origin id of the earliest member
 * @param publishers how many independent voices report it: copies of one text, and articles of one publisher, are one
 * @param mergedInto the story that took over the members; then there are none left here
 */
public record Story(
        String id,
        long version,
        String headline,
        String canonical,
        String origin,
        int publishers,
        Optional<Instant> firstPublishedAt,
        Optional<Instant> lastPublishedAt,
        Optional<String> mergedInto,
        List<Member> articles) {

    public Story {
        Checks.notBlank(id, "A story's id");
        Checks.require(version > 0, "A story's version is above 0.");
        Checks.require(mergedInto.isPresent() == articles.isEmpty(), "A story has members, unless another took them.");
        articles = List.copyOf(articles);
    }
}
