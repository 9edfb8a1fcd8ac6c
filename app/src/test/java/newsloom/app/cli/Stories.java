package newsloom.app.cli;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import newsloom.model.DateOrigin;
import newsloom.model.DatePrecision;
import newsloom.model.Evidence;
import newsloom.model.Evidence.CopiedText;
import newsloom.model.Evidence.EventDays;
import newsloom.model.Evidence.RunnerUpStory;
import newsloom.model.Evidence.SharedName;
import newsloom.model.Evidence.SharedTerm;
import newsloom.model.Evidence.StoryBar;
import newsloom.model.PublicationDate;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Keyword;
import newsloom.model.story.Membership;
import newsloom.model.story.MembershipCause;
import newsloom.model.story.Story;
import newsloom.model.story.StoryCounts;
import newsloom.model.story.StoryHead;

/** Stories to print. */
final class Stories {
    private static final Instant QUAKE = Instant.parse("2023-05-24T03:12:00Z");

    private Stories() {}

    /** Three members: the canonical one, an undated copy of the origin, and the origin; as no order would have them. */
    static Story talks() {
        return story(
                "s-1234", "Leaders agree on borders in Moscow", "b", "a", 2, List.of(copy(), canonical(), origin()));
    }

    static Story alone(String id, String headline) {
        ArticleHeader article = new ArticleHeader(
                "en", id, headline, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return story(id, headline, id, id, 1, List.of(member(article, id, Optional.empty(), 0, List.of())));
    }

    /** One of two, in which the second stays although its reasons speak rather against it. */
    static Story doubtful() {
        ArticleHeader article = new ArticleHeader(
                "en", "d", "Snow", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Membership second =
                member(article, "s-5", Optional.empty(), -.4, List.of(new StoryBar(OptionalInt.empty(), -.4)));
        return story("s-5", "Snow", "d", "d", 1, List.of(second));
    }

    /** One that an article has just founded. */
    static Story reported(String id, String article, String title, String publisher) {
        ArticleHeader header = new ArticleHeader(
                "en", article, title, Optional.empty(), Optional.empty(), Optional.of(publisher), Optional.empty());
        return story(
                id,
                title,
                article,
                article,
                1,
                List.of(member(
                        header, id, Optional.empty(), .5, List.of(new SharedName("aliyev", "Ilham Aliyev", .5)))));
    }

    static Story merged(String id, String into) {
        return new Story(StoryHead.merged(id, "en", 2, 1, into), List.of());
    }

    /** Reports by papers that come faster and then slower, over days; the tenth of each ten is a copy of the first. */
    static Story large(int articles) {
        List<Membership> members = IntStream.range(0, articles)
                .mapToObj(number -> report(number, articles))
                .toList();
        return story("s-9", "Quake shakes Lesk", "r3", "r0", 40, members);
    }

    /** As ids may be in files that people make. */
    static Story withLongIds(int articles) {
        List<Membership> members = IntStream.range(0, articles)
                .mapToObj(number -> undated("%4000d".formatted(number), number))
                .map(article -> member(article, "long", Optional.empty(), 1.5, List.of()))
                .toList();
        return story(
                "long", "Quake shakes Lesk", members.get(0).id(), members.get(0).id(), 2, members);
    }

    private static ArticleHeader undated(String id, int number) {
        return new ArticleHeader(
                "en",
                id,
                "Quake in Lesk: report " + number,
                Optional.empty(),
                Optional.of("paper " + number % 2),
                Optional.of("Paper " + number % 2),
                Optional.empty());
    }

    /** Reports of which nobody knows when they appeared. */
    static Story undated(int articles) {
        List<Membership> members = IntStream.range(0, articles)
                .mapToObj(number -> undated("r" + number, number))
                .map(article -> member(article, "s-9", Optional.empty(), 1.5, List.of()))
                .toList();
        return story("s-9", "Quake shakes Lesk", "r0", "r0", 2, members);
    }

    private static Membership report(int number, int of) {
        double share = (double) number / of;
        Instant at =
                QUAKE.plusSeconds((long) (share * share * share * 6 * 86_400)).plusSeconds(number);
        ArticleHeader article = new ArticleHeader(
                "en",
                "r" + number,
                "Quake in Lesk: report " + number,
                Optional.of(URI.create("https://paper.example/" + number)),
                Optional.of("paper.example"),
                Optional.of("Paper " + Math.min(number % 40, number % 23)),
                Optional.of(new PublicationDate(at, DatePrecision.INSTANT, DateOrigin.FEED)));
        Optional<String> copyOf = number % 10 == 9 ? Optional.of("r0") : Optional.empty();
        return member(article, "s-9", copyOf, 1.5, List.of(new SharedName("lesk", "Lesk", 1.5)));
    }

    private static Story story(
            String id, String headline, String canonical, String origin, int voices, List<Membership> members) {
        int copies = (int)
                members.stream().filter(member -> member.copyOf().isPresent()).count();
        StoryHead head = new StoryHead(
                id,
                "en",
                3,
                1,
                headline,
                canonical,
                2,
                origin,
                new StoryCounts(members.size(), copies, voices),
                members.stream()
                        .flatMap(member -> member.publishedAt().stream())
                        .min(Comparator.naturalOrder()),
                members.stream()
                        .flatMap(member -> member.publishedAt().stream())
                        .max(Comparator.naturalOrder()),
                members.size() == 3
                        ? List.of(new Keyword("Ilham \u001B[31mAliyev", 2), new Keyword("border", 2))
                        : List.of(),
                Optional.empty());
        return new Story(head, members);
    }

    private static Membership canonical() {
        ArticleHeader article = new ArticleHeader(
                "en",
                "b",
                "Leaders agree on borders in Moscow",
                Optional.of(URI.create("https://paper.example/b")),
                Optional.of("paper.example"),
                Optional.of("The Paper"),
                Optional.of(new PublicationDate(
                        Instant.parse("2023-05-25T12:03:59Z"), DatePrecision.INSTANT, DateOrigin.FEED)));
        return member(
                article,
                "s-1234",
                Optional.empty(),
                2.345678,
                List.of(
                        new SharedName("aliyev", "Ilham Aliyev", 0.51),
                        new SharedName("pashinyan", "Nikol Pashinyan", 0.62),
                        new SharedTerm(Optional.of("border"), 0.2),
                        new SharedTerm(Optional.empty(), 0.15),
                        new EventDays(List.of(LocalDate.of(2023, 5, 25)), true, 2),
                        new StoryBar(OptionalInt.empty(), -1.134322),
                        new RunnerUpStory(
                                "s-99",
                                "Rain",
                                -0.25,
                                2.345678,
                                List.of(new SharedTerm(Optional.of("sky"), .123456)))));
    }

    private static Membership origin() {
        ArticleHeader article = new ArticleHeader(
                "en",
                "a",
                "Talks\tset\nfor Moscow",
                Optional.empty(),
                Optional.of("the wire"),
                Optional.of("The \u001B]0;evil\u0007\u202EWire"),
                Optional.of(new PublicationDate(
                        Instant.parse("2023-05-24T00:00:00Z"), DatePrecision.DAY, DateOrigin.FEED)));
        return member(
                article,
                "s-1234",
                Optional.empty(),
                0,
                List.of(new RunnerUpStory("s-7", "Sleet \u001B[31m", 0.5, 0.25, List.of())));
    }

    private static Membership copy() {
        ArticleHeader article = new ArticleHeader(
                "en",
                "c",
                "Talks set for Moscow",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return member(article, "s-1234", Optional.of("a"), 100, List.of(new CopiedText("a", 0.93, 100)));
    }

    private static Membership member(
            ArticleHeader article, String story, Optional<String> copyOf, double score, List<Evidence> evidence) {
        return new Membership(
                article,
                story,
                1,
                1,
                0,
                MembershipCause.ARRIVED,
                Optional.empty(),
                true,
                copyOf,
                score,
                score == 0 ? OptionalDouble.empty() : OptionalDouble.of(4.26),
                score == 0 || copyOf.isPresent() ? OptionalDouble.empty() : OptionalDouble.of(-.7),
                score == 0 || copyOf.isPresent() ? List.of() : List.of("a"),
                evidence,
                copyOf.isPresent() ? List.of() : List.of("Ilham Aliyev", "214"));
    }
}
