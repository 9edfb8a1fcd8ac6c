package newsloom.store.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.query.lucene.ArticleAnalyzer;
import newsloom.store.ChangeLog;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.Directory;

/**
 * What a commit of the index says of itself.
 *
 * @param log the id of the log of changes that it follows
 * @param change the last change that is in it
 * @param analyzer the version of the {@link ArticleAnalyzer} that made its words
 * @param documents the version of the {@link WordingDocuments} that it holds
 */
record IndexState(String log, long change, int analyzer, int documents) {
    private static final String LOG = "log";
    private static final String CHANGE = "change";
    private static final String ANALYZER = "analyzer";
    private static final String DOCUMENTS = "documents";

    /** That of an index whose words are those of today's queries. */
    static IndexState at(String log, long change) {
        return new IndexState(log, change, ArticleAnalyzer.VERSION, WordingDocuments.VERSION);
    }

    /** Absent where there is no index, or none that can be used with these rows: then it is built anew. */
    static Optional<IndexState> read(Directory directory, ChangeLog rows) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return of(reader).filter(state -> state.objection(rows).isEmpty());
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | FileNotFoundException
                | NoSuchFileException
                | EOFException e) {
            return Optional.empty();
        }
    }

    /** Absent where the commit says nothing of it. */
    static Optional<IndexState> of(DirectoryReader reader) throws IOException {
        Map<String, String> said = reader.getIndexCommit().getUserData();
        return said.keySet().containsAll(List.of(LOG, CHANGE, ANALYZER))
                ? Optional.of(new IndexState(
                        said.getOrDefault(LOG, ""),
                        Long.parseLong(said.getOrDefault(CHANGE, "0")),
                        Integer.parseInt(said.getOrDefault(ANALYZER, "0")),
                        Integer.parseInt(said.getOrDefault(DOCUMENTS, "1"))))
                : Optional.empty();
    }

    /** Why it cannot be searched by today's queries or followed by these rows; completes the sentence "The search index …". */
    Optional<String> objection(ChangeLog rows) {
        if (analyzer != ArticleAnalyzer.VERSION) {
            return Optional.of("has words of analyzer version " + analyzer + ", and queries are of version "
                    + ArticleAnalyzer.VERSION);
        }
        if (documents != WordingDocuments.VERSION) {
            return Optional.of("has documents of version " + documents + ", and searches are of version "
                    + WordingDocuments.VERSION);
        }
        if (!log.equals(rows.changeLogId())) {
            return Optional.of("is of another database");
        }
        long last = rows.lastChange();
        return change <= last
                ? Optional.empty()
                : Optional.of("has come to change " + change + ", and the database to " + last
                        + ": an older copy of the database is in its place");
    }

    Map<String, String> userData() {
        return Map.of(
                LOG, log,
                CHANGE, Long.toString(change),
                ANALYZER, Integer.toString(analyzer),
                DOCUMENTS, Integer.toString(documents));
    }
}
