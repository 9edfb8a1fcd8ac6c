package newsloom.app.service.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import newsloom.app.failure.CannotRun;
import newsloom.app.role.StopSignal;
import newsloom.app.settings.Overrides;
import newsloom.app.settings.Settings;
import newsloom.app.settings.SettingsReader;
import newsloom.app.settings.Setup;
import newsloom.model.Article;
import newsloom.model.ArticleKey;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.store.ArrivedArticle;
import newsloom.store.ArticlePage;
import newsloom.store.PlacedArticle;
import newsloom.store.StoryReader;
import newsloom.store.course.Neighbour;
import newsloom.store.course.PlacedMember;
import newsloom.store.course.StoryMove;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StoryPage;
import newsloom.store.list.StorySelection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredStoryQueriesTest {
    private static final ListedStory OLD = new ListedStory(StoryHead.merged("old", "en", 2, 1, "s"), 0);
    private static final ListedStory NEW = new ListedStory(StoryHead.merged("new", "en", 2, 1, "s"), 0);
    private static final ArticlePage ALL = ArticlePage.first(1, Optional.empty(), Optional.empty());
    private static final PlacedArticle RAIN = new PlacedArticle(
            new ArrivedArticle(
                    new Article(
                            "rain",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            "It rains.",
                            Optional.empty(),
                            Locale.ROOT),
                    Instant.EPOCH,
                    0),
            false,
            Optional.empty());

    @Test
    void aFolderThatIsNotThereHoldsNoStoriesAndSaysSo(@TempDir Path folder) {
        Settings settings = settings(folder.resolve("typo"));
        assertThatThrownBy(() -> new StoredStoryQueries(settings, new StopSignal()))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("There is nothing at " + settings.data());
    }

    @Test
    void aSwitchBeforeAnythingIsShownIsNotNoticed() {
        Stream<List<ListedStory>> pages = StoredStoryQueries.pages(new Switched(0, 1), StorySelection.ALL);
        assertThat(pages.flatMap(List::stream)).containsExactly(NEW);
    }

    @Test
    void twoPagesAreNeverOfTwoGenerations() {
        Stream<List<ListedStory>> pages = StoredStoryQueries.pages(new Switched(1, 1, 2), StorySelection.ALL);
        assertThatThrownBy(pages::toList).isInstanceOf(CannotRun.class).hasMessageContaining("made anew");
    }

    @Test
    void articlesAreNeverOfTwoGenerations() {
        Stream<List<PlacedArticle>> pages =
                StoredStoryQueries.articlePages(new Switched(1, 1, 2), ALL, new StopSignal());
        assertThatThrownBy(pages::toList).isInstanceOf(CannotRun.class).hasMessageContaining("made anew");
    }

    @Test
    void readingArticlesEndsWhenItIsStopped() {
        StopSignal stopping = new StopSignal();
        Stream<List<PlacedArticle>> pages = StoredStoryQueries.articlePages(new Switched(1), ALL, stopping);
        stopping.stop();
        assertThatThrownBy(pages::toList)
                .isInstanceOf(CannotRun.class)
                .hasMessage("It was stopped before all articles were read.");
    }

    private static Settings settings(Path data) {
        Overrides overrides = new Overrides(Optional.of(data.toString()), Optional.empty(), Optional.empty());
        return ((Setup.Ready) SettingsReader.read(overrides, Map.of())).settings();
    }

    /** Answers so from one question for its generation to the next; the last answer stays. Each generation has one page. */
    private static final class Switched implements StoryReader {
        private final Queue<Integer> generations;

        Switched(Integer... generations) {
            this.generations = new ArrayDeque<>(List.of(generations));
        }

        @Override
        public int generation() {
            return generations.size() > 1 ? generations.remove() : generations.element();
        }

        @Override
        public void placedMembers(String story, Consumer<PlacedMember> each) {}

        @Override
        public List<StoryMove> moves(String story) {
            return List.of();
        }

        @Override
        public List<Neighbour> neighbours(String story) {
            return List.of();
        }

        @Override
        public Set<String> sitesOf(String publisher) {
            return Set.of();
        }

        @Override
        public List<ListedStory> stories(StoryPage page) {
            return page.after().isPresent() ? List.of() : List.of(generations.size() > 1 ? OLD : NEW);
        }

        @Override
        public long count() {
            return 1;
        }

        @Override
        public Optional<StoryHead> current(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<StoryHead> storyAt(String id, Instant at) {
            return Optional.empty();
        }

        @Override
        public void membersAt(String story, Instant at, Consumer<Membership> each) {}

        @Override
        public Map<ArticleKey, StoryHead> storiesOf(Collection<ArticleKey> articles) {
            return Map.of();
        }

        @Override
        public Optional<Instant> firstTold() {
            return Optional.empty();
        }

        @Override
        public Map<ArticleKey, StoryHead> storiesOf(Collection<ArticleKey> articles, Instant at) {
            return Map.of();
        }

        @Override
        public List<PlacedArticle.Place> withoutText(ArticleKey last, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<PlacedArticle> articles(ArticlePage page) {
            return List.of(RAIN);
        }

        @Override
        public List<String> idsBeginning(String beginning) {
            return List.of();
        }

        @Override
        public Optional<Membership> membership(String article) {
            return Optional.empty();
        }

        @Override
        public void members(String story, Consumer<Membership> each) {}

        @Override
        public Map<String, List<ArticleHeader>> firstArticles(Collection<String> stories, int most) {
            return Map.of();
        }
    }
}
