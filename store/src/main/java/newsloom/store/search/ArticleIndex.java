package newsloom.store.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import newsloom.model.ArticleKey;
import newsloom.model.LoggedChange;
import newsloom.query.lucene.ArticleAnalyzer;
import newsloom.query.lucene.ArticleDocuments;
import newsloom.store.ArrivedArticle;
import newsloom.store.StoryStore;
import newsloom.store.Wording;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/** Writes the index of what articles say, and said, after the log of changes, or all anew where that does not reach; one at a time may. */
final class ArticleIndex implements AutoCloseable {
    private static final int BATCH = 1_000;
    /** Holds which process writes the index, while its lock is taken. */
    private static final String WRITER = "writer";
    /** Megabytes of the heap that fill before they become a part of the index: the more, the fewer parts to merge. */
    private static final int BUFFER = 64;

    private final Directory directory;
    private final IndexWriter writer;
    private final WordingDocuments documents = new WordingDocuments(new ArticleDocuments(new ArticleAnalyzer()));
    private final StoryStore store;
    /** The last change that is in the index; absent while it has to be built. */
    private Optional<Long> reached;

    private boolean isCommitted = true;

    private ArticleIndex(Directory directory, IndexWriter writer, StoryStore store, Optional<Long> reached) {
        this.directory = directory;
        this.writer = writer;
        this.store = store;
        this.reached = reached;
    }

    /**
     * What is there and cannot be used is deleted.
     *
     * @param directory is closed with it
     * @throws LockObtainFailedException when another process writes it, with which
     */
    static ArticleIndex open(Directory directory, StoryStore store) throws IOException {
        try {
            Optional<IndexState> state = IndexState.read(directory, store);
            if (state.isEmpty()) {
                clear(directory);
            }
            IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer())
                    .setIndexSort(new Sort(ArticleDocuments.newestFirst()))
                    .setRAMBufferSizeMB(BUFFER)
                    .setCommitOnClose(false);
            return new ArticleIndex(directory, signed(directory, config), store, state.map(IndexState::change));
        } catch (LockObtainFailedException e) {
            try (directory) {
                throw taken(directory);
            }
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Whatever is there is thrown away, and all made anew of the rows. */
    static void rebuild(Path folder, StoryStore store) throws IOException {
        discard(FSDirectory.open(folder));
        try (ArticleIndex index = open(FSDirectory.open(folder), store)) {
            index.build(() -> false);
        }
    }

    /** @param directory is closed */
    static void discard(Directory directory) throws IOException {
        try (directory) {
            clear(directory);
        }
    }

    private static LockObtainFailedException taken(Directory directory) {
        return new LockObtainFailedException("another newsloom" + process(directory) + " writes it");
    }

    private static IndexWriter signed(Directory directory, IndexWriterConfig config) throws IOException {
        IndexWriter writer = new IndexWriter(directory, config);
        try {
            sign(directory);
            return writer;
        } catch (IOException e) {
            writer.close(); // and gives its lock back
            throw e;
        }
    }

    private static void sign(Directory directory) throws IOException {
        if (List.of(directory.listAll()).contains(WRITER)) {
            directory.deleteFile(WRITER);
        }
        try (IndexOutput file = directory.createOutput(WRITER, IOContext.DEFAULT)) {
            file.writeString(Long.toString(ProcessHandle.current().pid()));
        }
    }

    /** Nothing where it has not said so yet. */
    private static String process(Directory directory) {
        try (IndexInput file = directory.openInput(WRITER, IOContext.READONCE)) {
            return " (process " + file.readString() + ")";
        } catch (IOException e) {
            return "";
        }
    }

    private static Lock lock(Directory directory) throws IOException {
        try {
            return directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
        } catch (LockObtainFailedException e) {
            throw taken(directory);
        }
    }

    /** Nobody writes it meanwhile. */
    private static void clear(Directory directory) throws IOException {
        try (Lock alone = lock(directory)) {
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    alone.ensureValid();
                    directory.deleteFile(file);
                }
            }
        }
    }

    /**
     * Takes in the next changes; where the log does not reach so far back, all articles.
     *
     * @param stopped whether building it is to be left
     * @return whether there was anything
     */
    boolean advance(BooleanSupplier stopped) throws IOException {
        Optional<List<LoggedChange>> next = reached.flatMap(change -> store.changes(change, BATCH));
        if (next.isEmpty()) {
            build(stopped);
            return true;
        }
        List<LoggedChange> changes = next.get();
        if (!changes.isEmpty()) {
            replace(ArticleChanges.of(changes));
            reached = Optional.of(changes.get(changes.size() - 1).number());
            isCommitted = false;
        }
        return !changes.isEmpty();
    }

    /**
     * From now on it is what others find, also after a kill.
     *
     * @throws IOException also when what is there turns out to be damaged
     */
    void commit() throws IOException {
        if (!isCommitted && reached.isPresent()) {
            writer.setLiveCommitData(
                    IndexState.at(store.changeLogId(), reached.get()).userData().entrySet());
            writer.commit();
            isCommitted = true;
        }
    }

    /** Without what is not committed. */
    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
    }

    /** What others find stays until all is there. What happens meanwhile comes after it by the log. */
    private void build(BooleanSupplier stopped) throws IOException {
        long begun = store.lastChange();
        writer.deleteAll();
        ArticleKey last = new ArticleKey("", "");
        for (List<ArrivedArticle> page = store.articlesAfter(last, BATCH);
                !page.isEmpty();
                page = store.articlesAfter(last, BATCH)) {
            put(page.stream().map(ArrivedArticle::key).toList(), Instant.MIN);
            last = page.get(page.size() - 1).key();
            if (stopped.getAsBoolean()) {
                return;
            }
        }
        reached = Optional.of(begun);
        isCommitted = false;
        commit();
    }

    /** Those that are stored no more are found no more. */
    private void replace(ArticleChanges changes) throws IOException {
        for (LoggedChange change : changes.inOrder()) {
            delete(change, changes.since());
        }
        put(changes.articles(), changes.since());
    }

    /** Of what is revised again and again only the last is written anew. */
    private void delete(LoggedChange change, Instant since) throws IOException {
        ArticleKey article = ArticleChanges.article(change);
        switch (change.kind()) {
            case REVISION, DESCRIPTION -> writer.deleteDocuments(WordingDocuments.heldSince(article, since));
            default -> writer.deleteDocuments(WordingDocuments.key(article));
        }
    }

    /** Those that it does not have, or not any more: so it need not be looked for what each replaces. */
    private void put(Collection<ArticleKey> articles, Instant since) throws IOException {
        for (Wording each : store.wordings(articles, since)) {
            writer.addDocument(documents.of(each));
        }
    }
}
