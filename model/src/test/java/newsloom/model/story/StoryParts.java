package newsloom.model.story;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import newsloom.model.DateOrigin;
import newsloom.model.DatePrecision;
import newsloom.model.Evidence.SharedName;
import newsloom.model.PublicationDate;

/** Heads and memberships to test with. */
final class StoryParts {
    static final Instant NOON = Instant.parse("2023-05-25T12:03:59.000001Z");

    private StoryParts() {}

    static StoryHead head(String id, long version, int articles) {
        return new StoryHead(
                id,
                "en",
                version,
                1,
                "Rain",
                "a",
                1,
                "b",
                new StoryCounts(articles, 0, 1),
                Optional.of(NOON),
                Optional.of(NOON),
                List.of(new Keyword("Nikol Pashinyan", 2)),
                Optional.empty());
    }

    static Membership member(String id, String story, long since) {
        return member(id, story, since, Optional.of(NOON));
    }

    static Membership member(String id, String story, long since, Optional<Instant> published) {
        ArticleHeader article = new ArticleHeader(
                "en",
                id,
                "Talks set",
                Optional.of(URI.create("https://paper.example/a?b=%20")),
                Optional.of("paper.example"),
                Optional.of("The Paper"),
                published.map(at -> new PublicationDate(at, DatePrecision.DAY, DateOrigin.FEED)));
        return new Membership(
                article,
                story,
                1,
                since,
                0,
                MembershipCause.MOVED,
                Optional.of("before"),
                true,
                Optional.of("other"),
                .5,
                OptionalDouble.of(2.5),
                OptionalDouble.of(-.7),
                List.of("b", "c"),
                List.of(new SharedName("rain", "Rain", .5)),
                List.of("Nikol Pashinyan", "214"));
    }
}
