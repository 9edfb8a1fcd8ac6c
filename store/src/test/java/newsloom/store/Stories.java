package newsloom.store;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsloom.model.CorrectionOutcome;
import newsloom.model.DateOrigin;
import newsloom.model.DatePrecision;
import newsloom.model.Evidence.AnalystDecision;
import newsloom.model.Evidence.DaysApart;
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
import newsloom.model.story.StoryCounts;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryUpdate;

/** Stories to test with. */
public final class Stories {
    private static final Instant NOON = Instant.parse("2023-05-26T12:00:00.123456Z");

    private Stories() {}

    /** A story of these articles, the first of which is the canonical one and the rest are copies of it. */
    public static StoryUpdate story(String id, long number, String... articles) {
        List<Membership> members = IntStream.range(0, articles.length)
                .mapToObj(i -> member(articles[i], id, number, i == 0 ? Optional.empty() : Optional.of(articles[0])))
                .toList();
        return new StoryUpdate(number, members, List.of(head(id, number, articles.length, articles[0])));
    }

    /** What these tell, in one update of the number of the first. */
    public static StoryUpdate together(StoryUpdate... updates) {
        return new StoryUpdate(
                updates[0].number(),
                Stream.of(updates).flatMap(each -> each.memberships().stream()).toList(),
                Stream.of(updates).flatMap(each -> each.heads().stream()).toList());
    }

    public static StoryUpdate heads(StoryHead... heads) {
        return new StoryUpdate(heads[0].version(), List.of(), List.of(heads));
    }

    public static StoryHead head(String id, long version, int articles, String canonical) {
        return head(id, "Rain in " + id, version, articles, canonical, Optional.of(NOON));
    }

    public static StoryHead head(
            String id, String headline, long version, int articles, String canonical, Optional<Instant> last) {
        return new StoryHead(
                id,
                "en",
                version,
                1,
                headline,
                canonical,
                1,
                canonical,
                new StoryCounts(articles, articles - 1, 1),
                Optional.of(NOON),
                last,
                articles == 1 ? List.of() : List.of(new Keyword("Nikol “Ünï” Pashinyan 🗞", articles)),
                Optional.empty());
    }

    public static StoryHead merged(String id, long version, String into) {
        return StoryHead.merged(id, "en", version, 1, into);
    }

    public static Membership member(String id, String story, long since, Optional<String> copyOf) {
        return member(
                new ArticleHeader(
                        "en",
                        id,
                        "“Rain” 🗞 " + id,
                        Optional.of(URI.create("https://example.org/" + id.hashCode() + "?q=%20")),
                        Optional.empty(),
                        copyOf.map(none -> "The Ünion"),
                        Optional.of(new PublicationDate(NOON, DatePrecision.DAY, DateOrigin.FEED))),
                story,
                since,
                copyOf);
    }

    public static Membership member(ArticleHeader article, String story, long since, Optional<String> copyOf) {
        return new Membership(
                article,
                story,
                1,
                since,
                0,
                MembershipCause.MOVED,
                Optional.of("before"),
                true,
                copyOf,
                3.25,
                OptionalDouble.of(17.5),
                OptionalDouble.empty(),
                List.of("a", "b"),
                List.of(
                        new SharedName("pashinyan", "Nikol “Ünï” Pashinyan 🗞", .1),
                        new SharedTerm(Optional.empty(), .25),
                        new EventDays(List.of(LocalDate.of(2023, 5, 25), LocalDate.of(2023, 6, 1)), false, -1.5),
                        new DaysApart(OptionalInt.empty(), -.5),
                        new StoryBar(OptionalInt.of(4), -2),
                        new AnalystDecision("c-1", "ann", NOON, CorrectionOutcome.STAYED),
                        new RunnerUpStory("s-9", "“Snow”", -.25, 1.5, List.of())),
                List.of("Nikol “Ünï” Pashinyan 🗞", "1,200"));
    }

    /** As it arrives, one a second. */
    public static ArrivedUpdate arrived(StoryUpdate update) {
        return new ArrivedUpdate(update, NOON.plusSeconds(update.number()));
    }

    public static List<ArrivedUpdate> arrived(List<StoryUpdate> updates) {
        return updates.stream().map(Stories::arrived).toList();
    }

    /** Articles that come and move between a few stories, which are merged and founded anew. */
    public static List<StoryUpdate> randomTale(Random random, int length) {
        Map<String, String> storyOf = new HashMap<>();
        List<StoryUpdate> tale = new ArrayList<>();
        for (long number = 1; tale.size() < length; number += 1 + random.nextInt(3)) {
            String to = "s" + random.nextInt(6);
            Map<String, Membership> moved = new HashMap<>();
            Set<String> touched = new HashSet<>(Set.of(to));
            for (int i = random.nextInt(4); i >= 0; i--) {
                String article = "a" + random.nextInt(15);
                Optional.ofNullable(storyOf.put(article, to)).ifPresent(touched::add);
                moved.put(article, member(article, to, number, Optional.empty()));
            }
            tale.add(new StoryUpdate(number, List.copyOf(moved.values()), after(touched, storyOf, number, to)));
        }
        return tale;
    }

    private static List<StoryHead> after(Set<String> stories, Map<String, String> storyOf, long version, String to) {
        return stories.stream()
                .map(id -> {
                    List<String> articles = storyOf.keySet().stream()
                            .filter(article -> id.equals(storyOf.get(article)))
                            .sorted()
                            .toList();
                    return articles.isEmpty()
                            ? merged(id, version, to)
                            : head(id, version, articles.size(), articles.get(0));
                })
                .toList();
    }
}
