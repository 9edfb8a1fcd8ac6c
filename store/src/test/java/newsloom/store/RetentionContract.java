package newsloom.store;

import static newsloom.store.Stories.arrived;
import static newsloom.store.Stories.merged;
import static newsloom.store.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import newsloom.model.Article;
import newsloom.model.LoggedChange;
import newsloom.model.LoggedChange.Kind;
import org.junit.jupiter.api.Test;

/** What every store must hold to when it lets go what is old. */
abstract class RetentionContract extends OwnersContract {
    private static final Positions READ = new Positions("articles", Map.of());
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant NOW = NOON.plus(Duration.ofDays(90));

    @Test
    void oldTextsGoAFewAtATimeWithWhatTheySaidBeforeAndTheirStoriesStay() {
        IntStream.range(0, 5).forEach(i -> store.saveArticles(List.of(text("a" + i, "Text.", i)), READ));
        store.saveArticles(List.of(text("a0", "Another text.", 2)), READ);
        store.save(1, arrived(List.of(story("s", 1, "a0", "a1", "a3"))), READ);
        Instant before = NOON.plusSeconds(3);
        long change = store.lastChange();

        assertThat(store.dropTexts(before, NOW, 2)).isEqualTo(2);
        assertThat(List.of("a0", "a1", "a2", "a3", "a4").stream()
                        .filter(id -> store.article(id).isPresent()))
                .as("the order in which they were last written counts")
                .containsExactly("a2", "a3", "a4");
        assertThat(store.dropTexts(before, NOW, 2)).isEqualTo(1);
        assertThat(store.dropTexts(before, NOW, 2)).isZero();

        assertThat(store.revisions(text("a0", "Another text.", 2))).isEmpty();
        assertThat(store.membership("a0")).isPresent();
        assertThat(store.current("s").orElseThrow().counts().articles()).isEqualTo(3);
        assertThat(store.changes(change, 10).orElseThrow())
                .extracting(LoggedChange::kind, each -> each.article().orElseThrow())
                .containsExactly(removed("a1"), removed("a0"), removed("a2"));
    }

    @Test
    void storiesOfWhichNothingWasToldForLongGoWithAllTheyWere() {
        store.save(1, arrived(List.of(story("old", 1, "a", "b"), story("young", 2, "c"))), READ);
        store.save(1, arrived(List.of(story("old", 3, "a", "b", "d"))), READ);
        store.save(1, arrived(List.of(Stories.heads(merged("gone", 4, "old")), story("young", 60, "c", "e"))), READ);
        Instant before = arrived(story("x", 30, "x")).at();

        assertThat(store.dropStories(before, NOW, 1)).isEqualTo(1);
        assertThat(store.dropStories(before, NOW, 10)).isEqualTo(1);
        assertThat(store.dropStories(before, NOW, 10)).isZero();

        assertThat(store.current("old")).isEmpty();
        assertThat(store.current("gone")).isEmpty();
        assertThat(store.membership("a")).isEmpty();
        assertThat(store.storyAt("old", NOW)).isEmpty();
        assertThat(store.storyAt("old", arrived(story("x", 2, "x")).at())).isEmpty();
        assertThat(store.current("young")).isPresent();
        assertThat(store.membership("c")).isPresent();
        assertThat(store.membership("e")).isPresent();
    }

    private static org.assertj.core.groups.Tuple removed(String article) {
        return org.assertj.core.groups.Tuple.tuple(Kind.REMOVAL, article);
    }

    private static ArrivedArticle text(String id, String text, int second) {
        Article article = new Article(
                id, Optional.empty(), Optional.empty(), Optional.of("Title"), text, Optional.empty(), Locale.ENGLISH);
        return new ArrivedArticle(article, NOON.plusSeconds(second), second);
    }
}
