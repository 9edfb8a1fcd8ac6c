package newsloom.bench.speed;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.score.PairScorer;
import newsloom.dedupe.text.KnownLanguages;
import newsloom.dedupe.text.Lexicon;
import newsloom.dedupe.text.Tokenizer;
import newsloom.dedupe.vector.ArticleVector;
import newsloom.dedupe.vector.Vectorizer;
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

/** From text to profile, and the score of two profiles: in the engine's own package, because nobody else sees them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PairBenchmark {
    private static final int LONGEST_TEXT = 20_000;
    private static final int PROFILES = 1_000;

    private final Lexicon lexicon = KnownLanguages.lexicon("en", Parameters.defaults());
    private final Tokenizer tokenizer = new Tokenizer(LONGEST_TEXT);
    private final Vectorizer vectorizer = new Vectorizer(lexicon, KnownLanguages.table("en"), Parameters.defaults());
    private final PairScorer scorer = new PairScorer(Parameters.defaults());
    private List<ArticleVector> vectors = List.of();
    private int next;

    @Setup
    public void read(Newspaper newspaper) {
        vectors = newspaper.first(PROFILES).stream().map(this::vector).toList();
    }

    /** Tokenizing is part of it. */
    @Benchmark
    public Object vector(Newspaper newspaper) {
        return vector(newspaper.next());
    }

    @Benchmark
    public float score() {
        next++;
        return scorer.score(vectors.get(next % PROFILES), vectors.get((next / PROFILES + next) % PROFILES), Float.NaN);
    }

    private ArticleVector vector(Article article) {
        return vectorizer.vector(
                tokenizer.tokenize(article.title().orElse(""), article.text()),
                article.publisher().orElse(""),
                article.publishedAt().orElse(Instant.EPOCH),
                article.publishedAt().isPresent());
    }
}
