package newsloom.app.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.app.failure.CannotRun;
import newsloom.app.role.Stores;
import newsloom.app.settings.Settings;
import newsloom.model.Story;
import newsloom.store.StoryPage;
import newsloom.store.StoryStore;

/** Reads what is stored, page by page; without Kafka, also while another process writes. */
public final class StoryQueries {
    private static final int PAGE = 200;

    private final Settings settings;

    public StoryQueries(Settings settings) {
        this.settings = settings;
    }

    public Optional<Story> story(String id) {
        if (!Stores.exists(settings)) {
            return Optional.empty();
        }
        try (StoryStore store = Stores.open(settings)) {
            return store.story(id);
        }
    }

    public Optional<Story> holding(String article) {
        if (!Stores.exists(settings)) {
            return Optional.empty();
        }
        try (StoryStore store = Stores.open(settings)) {
            return store.storyOf(article);
        }
    }

    /** @param limit 0 for all */
    public Stream<Story> latest(long limit) {
        if (!Stores.exists(settings)) {
            return Stream.empty();
        }
        StoryStore store = Stores.open(settings);
        Stream<Story> all = pages(store).flatMap(List::stream).onClose(store::close);
        return limit > 0 ? all.limit(limit) : all;
    }

    private static Stream<List<Story>> pages(StoryStore store) {
        int generation = store.generation();
        return Stream.iterate(
                page(store, StoryPage.first(PAGE), generation),
                page -> !page.isEmpty(),
                page -> page(store, StoryPage.first(PAGE).after(page.get(page.size() - 1)), generation));
    }

    /** One page is of one generation; two need not be. */
    private static List<Story> page(StoryStore store, StoryPage wanted, int generation) {
        List<Story> page = store.stories(wanted);
        if (store.generation() != generation) {
            throw new CannotRun("The stories were made anew while they were read (newsloom reprocess); ask again.");
        }
        return page;
    }
}
