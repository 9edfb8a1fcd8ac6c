package newsloom.bench.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import newsloom.bench.search.StoredStream.Batch;
import newsloom.store.Positions;
import newsloom.store.StoryStore;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StoryPage;

/** A store that is written and read as roles and commands do, with what each took. */
final class MeasuredStore {
    private static final int PAGE = 50;
    private static final int SOURCES = 10;
    private static final int PAGES = 1_000;
    private static final int STORIES = 2_000;

    private final String name;
    private final StoryStore store;
    private final Timings articles = new Timings();
    private final Timings updates = new Timings();
    private long written;
    private long rows;

    MeasuredStore(String name, StoryStore store) {
        this.name = name;
        this.store = store;
        store.activate(1);
    }

    StoryStore store() {
        return store;
    }

    void write(Batch batch) {
        articles.time(() -> store.saveArticles(batch.articles(), new Positions("articles", Map.of(0, batch.end()))));
        rows += updates.time(() -> store.save(1, batch.updates(), new Positions("stories", Map.of(0, batch.end()))));
        written += batch.articles().size();
    }

    /** So far, as a sentence. */
    String speed() {
        return String.format(
                Locale.ROOT,
                "%s: %s articles a second (%s of processor time), %s rows of stories",
                name,
                Timings.rate(written, articles.seconds()),
                Timings.rate(written, articles.processorSeconds()),
                Timings.rate(rows, updates.seconds()));
    }

    /** As a line of Markdown; of what an earlier run has stored it is not known how much it is. */
    String line(long bytes, long textBytes) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s | %,.1f | %s |",
                name,
                Timings.rate(written, articles.seconds()),
                Timings.rate(written, articles.processorSeconds()),
                Timings.rate(rows, updates.seconds()),
                storyById(),
                latestWithSources(),
                bytes / 1e6,
                written == 0 ? "–" : String.format(Locale.ROOT, "%.2f", (bytes - 1.3 * textBytes) / written / 1e3));
    }

    private Timings storyById() {
        List<String> ids = store.stories(StoryPage.first(1_000)).stream()
                .map(listed -> listed.head().id())
                .toList();
        Timings timings = new Timings();
        Random random = new Random(1);
        for (int i = 0; i < STORIES; i++) {
            String id = ids.get(random.nextInt(ids.size()));
            timings.time(() -> store.current(id));
        }
        return timings;
    }

    private Timings latestWithSources() {
        Timings timings = new Timings();
        for (int i = 0; i < PAGES; i++) {
            timings.time(() -> {
                List<ListedStory> latest = store.stories(StoryPage.first(PAGE));
                return store.firstArticles(
                        latest.stream().map(story -> story.head().id()).toList(), SOURCES);
            });
        }
        return timings;
    }
}
