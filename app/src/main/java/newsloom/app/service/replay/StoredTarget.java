package newsloom.app.service.replay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.app.role.ServiceHost;
import newsloom.app.role.StopSignal;
import newsloom.app.role.Stores;
import newsloom.app.settings.Settings;
import newsloom.model.Article;
import newsloom.model.ArticleKey;
import newsloom.store.ArrivedArticle;
import newsloom.store.StoryStore;

/** The stories of this data folder, whoever makes them. */
final class StoredTarget implements ReplayTarget, AutoCloseable {
    private final Settings settings;
    private final ServiceHost host;
    private final StopSignal stopping;
    private Optional<StoryStore> rows = Optional.empty();

    StoredTarget(Settings settings, ServiceHost host, StopSignal stopping) {
        this.settings = settings;
        this.host = host;
        this.stopping = stopping;
    }

    @Override
    public void awaitGrouped() {
        host.awaitGrouped(stopping);
    }

    @Override
    public boolean holds(Article wording) {
        return rows().articles(List.of(ArticleKey.of(wording))).stream()
                .flatMap(this::wordings)
                .anyMatch(stored -> stored.article().readsLike(wording));
    }

    @Override
    public void close() {
        rows.ifPresent(StoryStore::close);
    }

    private Stream<ArrivedArticle> wordings(ArrivedArticle stored) {
        return Stream.concat(Stream.of(stored), rows().revisions(stored).stream());
    }

    /** What was written before, by one that was killed, may be under way to them. */
    private StoryStore rows() {
        if (rows.isEmpty()) {
            host.awaitStored(stopping);
            rows = Optional.of(Stores.open(settings));
        }
        return rows.get();
    }
}
