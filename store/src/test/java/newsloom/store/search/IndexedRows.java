package newsloom.store.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsloom.model.Article;
import newsloom.store.ArrivedArticle;
import newsloom.store.Positions;
import newsloom.store.StoryStore;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;
import org.apache.lucene.store.FSDirectory;

/** Articles in a new SQLite file, with a folder for their index. */
final class IndexedRows implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private final StoryStore store;
    private final Path index;
    private int written;

    IndexedRows(Path database, Path index) {
        this.store = SqlStoryStore.open(StoreSettings.at("jdbc:sqlite:" + database));
        this.index = index;
        store.activate(1);
    }

    StoryStore store() {
        return store;
    }

    void write(String id, String text) {
        written++;
        Instant arrived = NOON.plusSeconds(written);
        Article article = new Article(
                id, Optional.empty(), Optional.empty(), Optional.of(id), text, Optional.of(arrived), Locale.ENGLISH);
        store.saveArticles(
                List.of(new ArrivedArticle(article, arrived, written)),
                new Positions("articles", Map.of(0, (long) written)));
    }

    /** Each write of these is a part of the index of its own. */
    void bringIndexUp() throws IOException {
        try (ArticleIndex indexed = ArticleIndex.open(FSDirectory.open(index), store)) {
            while (indexed.advance(() -> false)) {
                indexed.commit();
            }
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
