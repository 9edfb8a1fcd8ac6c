package newsloom.store;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import newsloom.model.CorrectionOutcome;
import newsloom.model.Evidence.AnalystDecision;
import newsloom.model.Evidence.DaysApart;
import newsloom.model.Evidence.EventDays;
import newsloom.model.Evidence.RunnerUpStory;
import newsloom.model.Evidence.SharedName;
import newsloom.model.Evidence.SharedTerm;
import newsloom.model.Evidence.StoryBar;
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
                List.of(
                        new SharedName("pashinyan", "Nikol “Ünï” Pashinyan 🗞", .1),
                        new SharedTerm(Optional.empty(), .25),
                        new EventDays(List.of(LocalDate.of(2023, 5, 25), LocalDate.of(2023, 6, 1)), false, -1.5),
                        new DaysApart(OptionalInt.empty(), -.5),
                        new StoryBar(OptionalInt.of(4), -2),
                        new AnalystDecision("c-1", "ann", NOON, CorrectionOutcome.STAYED),
                        new RunnerUpStory("s-9", "“Snow”", -.25, 1.5)));
    }
}
