package newsloom.app.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import newsloom.model.PublicationDate;
import newsloom.model.Publisher;
import newsloom.model.Publishers;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Membership;
import newsloom.model.story.MembershipCause;
import newsloom.model.story.StoryCounts;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryUpdate;
import newsloom.query.ParsedQuery;
import newsloom.query.QueryParser;
import newsloom.watch.change.StoryChangeDetector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryFilterTest {
    private static final Instant PUBLISHED = Instant.parse("2026-11-20T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            peace talks         | Talks on peace in Prague          | true
            peace talks         | Talks in Prague                   | false
            "peace talks"       | The peace talks begin             | true
            "peace talks"       | Talks on peace                    | false
            “peace talks”       | The peace talks begin             | true
            peace -prague       | Talks on peace in Prague          | false
            talk                | Talks                             | true
            "talk"              | Talks                             | false
            sao paulo           | São Paulo floods                  | true
            STRASSE             | Die Straße brennt                 | true
            U.S.                | The U.S. votes                    | true
            U.S.                | Us and them                       | false
            ερευνα              | Νέα ΈΡΕΥΝΑ                        | true
            москва              | Пожар: МОСКВА горит               | true
            東京                | 東京都知事選                      | true
            京東                | 東京都知事選                      | false
            publisher:paper     | Talks                             | true
            publisher:herald    | Talks                             | false
            site:paper.example  | Talks                             | true
            published:<3h       | Talks                             | true
            published:<1h       | Talks                             | false
            reports:1           | Talks                             | true
            reports:>1 talks    | Talks                             | false
            first:<3h rain      | Talks                             | false
            story:s-1 talks     | Talks                             | true
            story:s-2 talks     | Talks                             | false
            """)
    void aStoryIsFollowedWhenTheQueryFindsIt(String query, String title, boolean matches) {
        assertThat(admits(query, title)).isEqualTo(matches);
    }

    @Test
    void allIsFoundInOneArticleAndLeftOutOfThatOneAlone() {
        assertThat(admits("fire town", "A fire", "A town")).isFalse();
        assertThat(admits("fire town", "A fire", "Fire in town")).isTrue();
        assertThat(admits("fire -town", "A fire", "A town")).isTrue();
        assertThat(admits("fire -town", "Fire in town", "A town")).isFalse();
    }

    @Test
    void whatIsSaidOfOwnersNowIsWhatIsAskedFor() {
        AtomicReference<Publishers> said = new AtomicReference<>(Publishers.none());
        StoryFilter filter = filter("owner:group", said::get);
        StoryUpdate update = update("A fire");
        assertThat(admits(update, filter)).isFalse();
        said.set(Publishers.of(List.of(new Publisher("paper.example", "The Paper", "Group", false))));
        assertThat(admits(update, filter)).isTrue();
    }

    /** Of the story with articles of these titles, the first of which is the canonical one. */
    private static boolean admits(String query, String... titles) {
        return admits(update(titles), filter(query, Publishers::none));
    }

    private static StoryUpdate update(String... titles) {
        List<Membership> members = IntStream.range(0, titles.length)
                .mapToObj(i -> member("a" + i, titles[i]))
                .toList();
        StoryHead head = new StoryHead(
                "s-1",
                "en",
                1,
                1,
                titles[0],
                "a0",
                1,
                "a0",
                new StoryCounts(titles.length, 0, 1),
                Optional.of(PUBLISHED),
                Optional.of(PUBLISHED),
                List.of(),
                Optional.empty());
        return new StoryUpdate(1, members, List.of(head));
    }

    private static boolean admits(StoryUpdate update, StoryFilter filter) {
        return filter.admits(update, StoryChangeDetector.changes(update).get(0));
    }

    private static StoryFilter filter(String query, Supplier<Publishers> publishers) {
        return new StoryFilter(((ParsedQuery) QueryParser.parse(query)).query(), publishers, CLOCK);
    }

    private static Membership member(String id, String title) {
        ArticleHeader article = new ArticleHeader(
                "en",
                id,
                title,
                Optional.empty(),
                Optional.of("paper.example"),
                Optional.of("The Paper"),
                Optional.of(PublicationDate.ofFile(PUBLISHED)));
        return new Membership(
                article,
                "s-1",
                1,
                1,
                0,
                MembershipCause.ARRIVED,
                Optional.empty(),
                true,
                Optional.empty(),
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                List.of(),
                List.of());
    }
}
