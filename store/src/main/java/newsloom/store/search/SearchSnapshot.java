package newsloom.store.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newsloom.model.ArticleKey;
import newsloom.model.LoggedChange;
import newsloom.query.lucene.ArticleDocuments;
import newsloom.store.ArrivedArticle;
import newsloom.store.StoryStore;
import newsloom.store.Wording;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * All articles as they are at a moment, or were at a time before: the index as it was last committed, and what was stored
 * since, in memory. Whoever searches has one, whether anybody writes the index or not.
 */
final class SearchSnapshot implements AutoCloseable {
    private static final String NEWER = "newer";
    private static final int PAGE = 1_000;
    private static final int MOST_NEWER = 20_000;

    private final IndexReader reader;
    private final Set<String> newer;
    private final Optional<Instant> at;
    private final Optional<String> remark;

    private SearchSnapshot(IndexReader reader, Set<String> newer, Optional<Instant> at, Optional<String> remark) {
        this.reader = reader;
        this.newer = newer;
        this.at = at;
        this.remark = remark;
    }

    static SearchSnapshot take(Path folder, SearchedRows rows, ArticleDocuments documents) throws IOException {
        StoryStore store = rows.store();
        Optional<DirectoryReader> index = index(folder, store);
        try {
            Optional<IndexState> state = index.isPresent() ? IndexState.of(index.get()) : Optional.empty();
            Optional<Set<ArticleKey>> since = state.flatMap(at -> since(at.change(), store));
            boolean isBehind = state.isPresent() && since.isEmpty();
            if (index.isPresent() && state.isPresent() && since.orElse(Set.of()).isEmpty()) {
                return new SearchSnapshot(index.get(), Set.of(), rows.at(), remark(0, isBehind));
            }
            Set<ArticleKey> newer = since.orElseGet(() -> all(store));
            Set<String> keys =
                    newer.stream().map(key -> WordingDocuments.key(key).text()).collect(Collectors.toSet());
            DirectoryReader memory = inMemory(rows.wordings(newer), new WordingDocuments(documents));
            MultiReader both = index.isPresent() ? new MultiReader(index.get(), memory) : new MultiReader(memory);
            return new SearchSnapshot(both, keys, rows.at(), remark(newer.size(), isBehind));
        } catch (IOException | RuntimeException e) {
            if (index.isPresent()) {
                index.get().close();
            }
            throw e;
        }
    }

    IndexReader reader() {
        return reader;
    }

    /** What is not in it, if anything, as a sentence. */
    Optional<String> remark() {
        return remark;
    }

    /** Of what articles say, or said, only what holds now, or held then, is found. */
    Query holding(Query query) {
        return WordingDocuments.holding(withoutReplaced(query), at);
    }

    /** Of an article that came, changed or went since, only what is in memory is found. */
    private Query withoutReplaced(Query query) {
        if (newer.isEmpty()) {
            return query;
        }
        List<BytesRef> keys = newer.stream().map(BytesRef::new).toList();
        Query replaced = new BooleanQuery.Builder()
                .add(new TermInSetQuery(ArticleDocuments.KEY, keys), Occur.MUST)
                .add(new TermQuery(new Term(NEWER, NEWER)), Occur.MUST_NOT)
                .build();
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(replaced, Occur.MUST_NOT)
                .build();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static Optional<DirectoryReader> index(Path folder, StoryStore store) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        FSDirectory directory = FSDirectory.open(folder);
        return IndexState.read(directory, store).isPresent()
                ? Optional.of(DirectoryReader.open(directory))
                : Optional.empty();
    }

    /** Absent where the log does not reach so far back. */
    private static Optional<Set<ArticleKey>> since(long change, StoryStore store) {
        Set<ArticleKey> changed = new LinkedHashSet<>();
        long reached = change;
        while (changed.size() < MOST_NEWER) {
            Optional<List<LoggedChange>> page = store.changes(reached, PAGE);
            if (page.isEmpty() || page.get().isEmpty()) {
                return page.map(end -> changed);
            }
            changed.addAll(ArticleChanges.of(page.get()).articles());
            reached = page.get().get(page.get().size() - 1).number();
        }
        return Optional.of(changed);
    }

    private static Set<ArticleKey> all(StoryStore store) {
        Set<ArticleKey> all = new LinkedHashSet<>();
        List<ArrivedArticle> page = store.articlesAfter(new ArticleKey("", ""), PAGE);
        while (!page.isEmpty() && all.size() < MOST_NEWER) {
            page.forEach(each -> all.add(each.key()));
            page = store.articlesAfter(page.get(page.size() - 1).key(), PAGE);
        }
        return all;
    }

    private static DirectoryReader inMemory(List<Wording> wordings, WordingDocuments documents) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            for (Wording each : wordings) {
                Document document = documents.of(each);
                document.add(new StringField(NEWER, NEWER, Store.NO));
                writer.addDocument(document);
            }
        }
        return DirectoryReader.open(directory);
    }

    private static Optional<String> remark(int newer, boolean isBehind) {
        if (isBehind || newer >= MOST_NEWER) {
            return Optional.of("The search index is not as far as what is stored: not everything was looked at."
                    + " newsloom run, or newsloom store, brings it there.");
        }
        return Optional.empty();
    }
}
