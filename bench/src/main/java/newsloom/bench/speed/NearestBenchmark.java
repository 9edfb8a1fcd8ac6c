package newsloom.bench.speed;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newsloom.dedupe.copy.Sketch;
import newsloom.dedupe.explain.PackedHeader;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.search.CandidateIndex;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.NearestNeighbours;
import newsloom.dedupe.story.OpenStory;
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

/** The search for the stories nearest to an article among 20,000: postings, cosines and what is fetched for each hit. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class NearestBenchmark {
    private static final Parameters PARAMETERS = Parameters.defaults();
    private static final int ACTIVE = 20_000;

    private final Lexicon lexicon = KnownLanguages.lexicon("en", PARAMETERS);
    private final Tokenizer tokenizer = new Tokenizer(PARAMETERS.whole(Parameter.LONGEST_TEXT));
    private final Vectorizer vectorizer = new Vectorizer(lexicon, KnownLanguages.table("en"), PARAMETERS);
    private final CandidateIndex index = new CandidateIndex(
            PARAMETERS.whole(Parameter.POSTINGS),
            PARAMETERS.whole(Parameter.CANDIDATES),
            PARAMETERS.number(Parameter.LOOK_BACK));
    private List<ActiveArticle> reports = List.of();
    private int next;

    @Setup
    public void read(Newspaper newspaper) {
        reports = newspaper.first(ACTIVE).stream().map(this::report).toList();
        reports.forEach(index::add);
    }

    @Benchmark
    public Object nearest() {
        next = next + 1 < reports.size() ? next + 1 : 0;
        return index.nearest(reports.get(next));
    }

    private ActiveArticle report(Article article) {
        ArticleVector vector = vectorizer.vector(
                tokenizer.tokenize(article.title().orElse(""), article.text()),
                article.publisher().orElse(""),
                article.publishedAt().orElse(Instant.EPOCH),
                article.publishedAt().isPresent());
        ActiveArticle report = new ActiveArticle(
                next,
                next,
                PackedHeader.of(article, 0),
                vector,
                Sketch.EMPTY,
                vector.isDated() ? vector.day() : 0,
                neighbours());
        new OpenStory(article.id(), next++).add(report);
        return report;
    }

    private static NearestNeighbours neighbours() {
        return new NearestNeighbours(PARAMETERS.whole(Parameter.NEIGHBOURS));
    }
}
