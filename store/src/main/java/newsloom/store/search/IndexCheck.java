package newsloom.store.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import newsloom.query.lucene.ArticleAnalyzer;
import newsloom.query.lucene.ArticleDocuments;
import newsloom.store.StoreUnavailableException;
import newsloom.store.StoryStore;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Holds the search index against the rows that it is made of, and makes it anew of them. */
public final class IndexCheck {
    private static final int ATTEMPTS = 3;

    private final Path folder;
    private final StoryStore store;

    public IndexCheck(Path folder, StoryStore store) {
        this.folder = folder;
        this.store = store;
    }

    /** What is to be known of an index. */
    public sealed interface Finding {
        /** It holds what the rows hold. */
        record Whole() implements Finding {}

        /** It is on its way: whoever writes it brings it there. */
        record Behind(String what) implements Finding {}

        /** It has to be made anew. */
        record Useless(String what) implements Finding {}

        default Optional<String> sentence() {
            return this instanceof Behind behind
                    ? Optional.of(behind.what())
                    : this instanceof Useless useless ? Optional.of(useless.what()) : Optional.empty();
        }
    }

    /** Reads all of its files; others may write meanwhile. */
    public Finding find() {
        if (!Files.isDirectory(folder)) {
            return none();
        }
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext part : reader.leaves()) {
                part.reader().checkIntegrity();
            }
            Optional<IndexState> state = IndexState.of(reader);
            Optional<String> objection =
                    state.map(found -> found.objection(store)).orElse(Optional.of("does not say of which rows it is"));
            return objection.isPresent()
                    ? useless(objection.get())
                    : held(state.get().change());
        } catch (IndexNotFoundException e) {
            return none();
        } catch (IOException e) {
            return useless("cannot be read (" + e + ")");
        }
    }

    /** The last change that is in it; absent where there is none of these rows. */
    public Optional<Long> reached() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Directory directory = FSDirectory.open(folder)) {
            return IndexState.read(directory, store).map(IndexState::change);
        } catch (IOException e) {
            throw IndexFailure.of(folder, e);
        }
    }

    /** @throws StoreUnavailableException when it cannot be written, also because somebody else writes it */
    public void rebuild() {
        try {
            ArticleIndex.rebuild(folder, store);
        } catch (IOException e) {
            throw IndexFailure.of(folder, e);
        }
    }

    private Finding held(long change) throws IOException {
        if (store.changes(change, 1).isEmpty()) {
            return useless("has come to change " + change + ", and the log of changes has forgotten what follows");
        }
        long last = store.lastChange();
        return holdsAllRows()
                ? change == last ? new Finding.Whole() : new Finding.Behind(behind(change, last))
                : useless("does not hold as many articles as the database");
    }

    /** With what is newer, as searches find it; no row may come or go meanwhile. */
    private boolean holdsAllRows() throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long before = store.lastChange();
            long rows = store.articleCount();
            try (SearchSnapshot all =
                    SearchSnapshot.take(folder, SearchedRows.now(store), new ArticleDocuments(new ArticleAnalyzer()))) {
                int found = new IndexSearcher(all.reader()).count(all.holding(new MatchAllDocsQuery()));
                if (found == rows || all.remark().isPresent()) {
                    return true;
                }
            }
            if (store.lastChange() == before) {
                return false;
            }
        }
        return true;
    }

    private String behind(long change, long last) {
        return "The search index " + folder + " has come to change " + change + " of " + last
                + ": newsloom run, or newsloom store, brings it there; searches look at what is newer in the rows.";
    }

    private Finding none() {
        return new Finding.Behind("There is no search index in " + folder + ": searches look at the rows alone."
                + " newsloom run, or newsloom store, makes it.");
    }

    private Finding useless(String why) {
        return new Finding.Useless("The search index " + folder + " " + why + ".");
    }
}
