package newsloom.bench.speed;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From text to story: the whole engine, on its 5,001st to 7,000th article; and the same articles put into Lucene's index. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class AddBenchmark {
    private static final int BEFORE = 5_000;
    private static final int MEASURED = 2_000;

    private StoryEngine engine = new StoryEngine(Parameters.defaults());
    private List<Article> articles = List.of();

    @Setup(Level.Iteration)
    public void fill(Newspaper newspaper) {
        engine = new StoryEngine(Parameters.defaults());
        newspaper.first(BEFORE).forEach(engine::add);
        articles = newspaper.first(BEFORE + MEASURED).subList(BEFORE, BEFORE + MEASURED);
    }

    @Benchmark
    @OperationsPerInvocation(MEASURED)
    public int newsloom() {
        return articles.stream()
                .mapToInt(article -> engine.add(article).records().size())
                .sum();
    }

    @Benchmark
    @OperationsPerInvocation(MEASURED)
    public LuceneSearch.Finder luceneIndexOnly() throws IOException {
        LuceneSearch lucene = new LuceneSearch();
        lucene.addAll(articles);
        return lucene.open();
    }
}
