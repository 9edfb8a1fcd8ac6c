package newsloom.store;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import newsloom.model.Evidence;
import newsloom.model.Member;
import newsloom.model.Role;
import newsloom.model.Story;

/** Stories to test with. */
public final class Stories {
    private static final Instant NOON = Instant.parse("2023-05-26T12:00:00.123456Z");

    private Stories() {}

    /** A story of these articles, the first of which is the canonical one and the rest are copies of it. */
    public static Story story(String id, long version, String... articles) {
        List<Member> members = Arrays.stream(articles)
                .map(article -> member(article, articles[0]))
                .toList();
        Optional<Instant> published = Optional.of(NOON);
        return new Story(
                id,
                version,
                "Rain in " + id,
                articles[0],
                articles[0],
                1,
                published,
                published,
                Optional.empty(),
                members);
    }

    public static Story merged(String id, long version, String into) {
        return new Story(
                id,
                version,
                "Rain in " + id,
                "gone",
                "gone",
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.of(into),
                List.of());
    }

    /** The same story, last published at another time. */
    public static Story published(Story story, Optional<Instant> last) {
        return new Story(
                story.id(),
                story.version(),
                story.headline(),
                story.canonical(),
                story.origin(),
                story.publishers(),
                Optional.empty(),
                last,
                story.mergedInto(),
                story.articles());
    }

    /** The same story under another headline. */
    public static Story titled(Story story, String headline) {
        return new Story(
                story.id(),
                story.version(),
                headline,
                story.canonical(),
                story.origin(),
                story.publishers(),
                story.firstPublishedAt(),
                story.lastPublishedAt(),
                story.mergedInto(),
                story.articles());
    }

    private static Member member(String id, String canonical) {
        boolean copy = !id.equals(canonical);
        return new Member(
                id,
                copy ? Optional.empty() : Optional.of(URI.create("https://example.org/" + id + "?q=%20")),
                copy ? Optional.of("The Ünion") : Optional.empty(),
                "“Rain” 🗞 " + id,
                copy ? Optional.empty() : Optional.of(NOON),
                copy ? Role.COPY : Role.CANONICAL,
                copy ? Optional.of(canonical) : Optional.empty(),
                3.25,
                List.of(new Evidence(Evidence.Kind.NAME, "Pashinyan", .1), new Evidence(Evidence.Kind.BAR, "bar", -2)));
    }
}
