package newsloom.bench.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** All that is found in a search index: each article with a number that is the same for the same words, as often. */
final class IndexContent {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final List<String> articles = new ArrayList<>();

    private IndexContent() {}

    /** A line for each article, in their order; two for one that is there twice. */
    static List<String> of(Path folder) throws IOException {
        IndexContent content = new IndexContent();
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext part : reader.leaves()) {
                content.read(part.reader());
            }
        }
        return content.articles.stream().sorted().toList();
    }

    private void read(LeafReader part) throws IOException {
        long[] prints = new long[part.maxDoc()];
        for (FieldInfo field : part.getFieldInfos()) {
            Optional<Terms> terms = Optional.ofNullable(part.terms(field.name));
            if (terms.isPresent()) {
                add(field.name, terms.get().iterator(), prints);
            }
        }
        Optional<Bits> live = Optional.ofNullable(part.getLiveDocs());
        StoredFields stored = part.storedFields();
        for (int doc = 0; doc < prints.length; doc++) {
            if (live.isEmpty() || live.get().get(doc)) {
                articles.add(stored.document(doc).get("key") + " | " + prints[doc]);
            }
        }
    }

    private static void add(String field, TermsEnum terms, long[] prints) throws IOException {
        Optional<BytesRef> term = Optional.ofNullable(terms.next());
        while (term.isPresent()) {
            long word = (field + " " + term.get().utf8ToString()).hashCode() * MIX;
            PostingsEnum postings = terms.postings(null, PostingsEnum.FREQS);
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                prints[doc] += (word ^ postings.freq()) * MIX;
            }
            term = Optional.ofNullable(terms.next());
        }
    }
}
