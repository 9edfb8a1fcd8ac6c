package newsloom.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import newsloom.model.Article;
import newsloom.model.Publisher;
import newsloom.model.Publishers;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryUpdate;
import newsloom.query.ParsedQuery;
import newsloom.query.Query;
import newsloom.query.QueryParser;
import newsloom.store.ArrivedArticle;
import newsloom.store.ArrivedUpdate;
import newsloom.store.Positions;
import newsloom.store.Stories;
import newsloom.store.StoryStore;
import newsloom.store.search.SearchRequest.Order;
import newsloom.store.search.SearchResult.Found;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;
import org.apache.kafka.common.utils.Utils;
import org.apache.lucene.store.FSDirectory;

/** Whatever came since, a search as of a moment finds what it found at that moment. */
class SearchAsOfProperties {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final int MOMENTS = 25;
    private static final List<String> WORDS = List.of("rain", "snow", "flood");
    private static final Publishers PUBLISHERS =
            Publishers.of(List.of(new Publisher("x.example", "The X", "Group", false)));
    private static final List<Query> QUERIES = List.of(
            query("rain"),
            query("rain OR snow"),
            query("flood -snow"),
            query("\"rain snow\""),
            query("rain published:<1d"),
            query("publisher:\"The X\""),
            query("snow articles:>=2"),
            query("rain story:s1"));

    @Property(tries = 12)
    void afterwardsItFindsWhatItFoundThen(@ForAll Random random) throws IOException {
        Path folder = Files.createTempDirectory("newsloom-as-of");
        try (StoryStore store = SqlStoryStore.open(StoreSettings.at("jdbc:sqlite:" + folder.resolve("newsloom.db")))) {
            store.activate(1);
            Tale tale = new Tale(store, folder.resolve("search"), random);
            List<List<Answer>> found = new ArrayList<>();
            for (StoryUpdate update : Stories.randomTale(random, MOMENTS)) {
                tale.goOn(update);
                found.add(tale.answers(tale.now(), Optional.empty()));
            }
            requireSame(found, tale);
            tale.bringIndexUp();
            requireSame(found, tale);
        } finally {
            Utils.delete(folder.toFile());
        }
    }

    private static void requireSame(List<List<Answer>> found, Tale tale) {
        for (int moment = 1; moment <= found.size(); moment++) {
            assertThat(tale.answers(NOON.plus(Duration.ofDays(400)), Optional.of(at(moment))))
                    .isEqualTo(found.get(moment - 1));
        }
    }

    private static Instant at(int moment) {
        return NOON.plus(Duration.ofHours(moment));
    }

    private static Query query(String typed) {
        return ((ParsedQuery) QueryParser.parse(typed)).query();
    }

    /** What a query found, in whatever order. */
    private record Answer(
            Query query, long hits, boolean isExact, Map<Set<ArrivedArticle>, Optional<StoryHead>> found) {
        static Answer of(Query query, Found found) {
            return new Answer(
                    query,
                    found.hits(),
                    found.isExact(),
                    found.stories().stream()
                            .collect(Collectors.toMap(
                                    story -> story.articles().stream()
                                            .map(FoundArticle::article)
                                            .collect(Collectors.toSet()),
                                    FoundStory::story)));
        }
    }

    /** Articles that come, are written and described otherwise, and move between stories, an hour after the other. */
    private static final class Tale {
        private final StoryStore store;
        private final Path index;
        private final Random random;
        private int moment;
        private long offset;

        Tale(StoryStore store, Path index, Random random) {
            this.store = store;
            this.index = index;
            this.random = random;
        }

        Instant now() {
            return at(moment);
        }

        void goOn(StoryUpdate update) throws IOException {
            moment++;
            for (int i = random.nextInt(4); i > 0; i--) {
                offset++;
                store.saveArticles(
                        List.of(new ArrivedArticle(article(), now(), offset)),
                        new Positions("articles", Map.of(0, offset)));
            }
            store.save(
                    1, List.of(new ArrivedUpdate(update, now())), new Positions("stories", Map.of(0, update.number())));
            if (random.nextInt(3) == 0) {
                bringIndexUp();
            }
        }

        private Article article() {
            return new Article(
                    "a" + random.nextInt(15),
                    Optional.empty(),
                    Optional.of(random.nextBoolean() ? "The X" : "The Y"),
                    Optional.of("Title"),
                    WORDS.get(random.nextInt(3)) + " " + WORDS.get(random.nextInt(3)),
                    random.nextInt(5) == 0
                            ? Optional.empty()
                            : Optional.of(now().minus(Duration.ofHours(random.nextInt(48)))),
                    Locale.ENGLISH);
        }

        void bringIndexUp() throws IOException {
            try (ArticleIndex written = ArticleIndex.open(FSDirectory.open(index), store)) {
                while (written.advance(() -> false)) {
                    written.commit();
                }
            }
        }

        List<Answer> answers(Instant now, Optional<Instant> asOf) {
            StorySearch search = new StorySearch(index, store, PUBLISHERS, Clock.fixed(now, ZoneOffset.UTC));
            return QUERIES.stream()
                    .map(query -> Answer.of(query, (Found)
                            search.search(new SearchRequest(query, Order.RECENT, 1_000, 1_000, false, asOf))))
                    .toList();
        }
    }
}
