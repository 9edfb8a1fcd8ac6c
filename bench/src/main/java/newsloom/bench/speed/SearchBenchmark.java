package newsloom.bench.speed;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import newsloom.dedupe.copy.CopyIndex;
import newsloom.dedupe.copy.Shingler;
import newsloom.dedupe.copy.Sketch;
import newsloom.dedupe.text.Tokenizer;
import newsloom.model.Article;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Candidates among 20,000 articles, from text on: our index of copies, and Lucene's MoreLikeThis. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SearchBenchmark {
    private static final int LONGEST_TEXT = 20_000;
    private static final int SAMPLE = 64;
    private static final int INDEXED = 24;
    private static final int LEVEL = 4;
    private static final int MOST_PER_HASH = 1_000;
    private static final int ARTICLES = 20_000;
    private static final int LEAST_SHARED = 2;

    private final Tokenizer tokenizer = new Tokenizer(LONGEST_TEXT);
    private final Shingler shingler = new Shingler(SAMPLE);
    private final CopyIndex copies = new CopyIndex(INDEXED, LEVEL, MOST_PER_HASH);
    private Optional<LuceneSearch.Finder> lucene = Optional.empty();

    @Setup
    public void fill(Newspaper newspaper) throws IOException {
        List<Article> articles = newspaper.first(ARTICLES);
        for (int i = 0; i < articles.size(); i++) {
            copies.add(i, sketch(articles.get(i)));
        }
        LuceneSearch index = new LuceneSearch();
        index.addAll(articles);
        lucene = Optional.of(index.open());
    }

    @Benchmark
    public int[] newsloomCopies(Newspaper newspaper) {
        return copies.sharing(sketch(newspaper.next()), LEAST_SHARED);
    }

    @Benchmark
    public int[] luceneMoreLikeThis(Newspaper newspaper) throws IOException {
        return lucene.orElseThrow().nearest(newspaper.next());
    }

    private Sketch sketch(Article article) {
        return shingler.sketch(tokenizer.tokenize(article.title().orElse(""), article.text()));
    }
}
