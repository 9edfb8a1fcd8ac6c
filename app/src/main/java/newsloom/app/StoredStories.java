package newsloom.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.app.settings.Settings;
import newsloom.model.Story;
import newsloom.store.StoryPage;
import newsloom.store.StoryStore;

/** Reads what is stored, page by page; without Kafka, also while another process writes. */
final class StoredStories {
    private static final int PAGE = 200;

    private final Settings settings;

    StoredStories(Settings settings) {
        this.settings = settings;
    }

    Optional<Story> story(String id) {
        if (!Stores.exists(settings)) {
            return Optional.empty();
        }
        try (StoryStore store = Stores.open(settings)) {
            return store.story(id);
        }
    }

    Optional<Story> holding(String article) {
        if (!Stores.exists(settings)) {
            return Optional.empty();
        }
        try (StoryStore store = Stores.open(settings)) {
            return store.holding(article);
        }
    }

    /** @param limit 0 for all */
    Stream<Story> latest(long limit) {
        if (!Stores.exists(settings)) {
            return Stream.empty();
        }
        StoryStore store = Stores.open(settings);
        Stream<Story> all = pages(store).flatMap(List::stream).onClose(store::close);
        return limit > 0 ? all.limit(limit) : all;
    }

    private static Stream<List<Story>> pages(StoryStore store) {
        return Stream.iterate(
                store.stories(StoryPage.first(PAGE)),
                page -> !page.isEmpty(),
                page -> store.stories(StoryPage.first(PAGE).after(page.get(page.size() - 1))));
    }
}
