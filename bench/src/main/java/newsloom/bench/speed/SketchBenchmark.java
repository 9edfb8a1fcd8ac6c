package newsloom.bench.speed;

import java.util.concurrent.TimeUnit;
import newsloom.dedupe.copy.Shingler;
import newsloom.dedupe.copy.Sketch;
import newsloom.dedupe.text.Tokenizer;
import newsloom.dedupe.text.Tokens;
import newsloom.model.Article;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A sketch of an article's 5-word shingles: ours, and those of the libraries. All of them tokenize with our tokenizer, so
 * what they cost is the difference to {@link #tokenize}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SketchBenchmark {
    private static final int LONGEST_TEXT = 20_000;
    private static final int SAMPLE = 64;
    private static final int WORDS = 5;

    private final Tokenizer tokenizer = new Tokenizer(LONGEST_TEXT);
    private final Shingler shingler = new Shingler(SAMPLE);
    private final Hash4jSketch minHash = Hash4jSketch.minHash();
    private final Hash4jSketch superMinHash = Hash4jSketch.superMinHash();
    private final Hash4jSketch simHash = Hash4jSketch.simHash();
    private final JavaLshSketch javaLsh = new JavaLshSketch();

    @Benchmark
    public int tokenize(Newspaper newspaper) {
        return tokens(newspaper).count();
    }

    @Benchmark
    public Sketch newsloom(Newspaper newspaper) {
        return shingler.sketch(tokens(newspaper));
    }

    @Benchmark
    public byte[] hash4jMinHash(Newspaper newspaper) {
        return minHash.sketch(shingles(newspaper));
    }

    @Benchmark
    public byte[] hash4jSuperMinHash(Newspaper newspaper) {
        return superMinHash.sketch(shingles(newspaper));
    }

    @Benchmark
    public byte[] hash4jFastSimHash(Newspaper newspaper) {
        return simHash.sketch(shingles(newspaper));
    }

    @Benchmark
    public int[] javaLshMinHash(Newspaper newspaper) {
        return javaLsh.sketch(shingles(newspaper));
    }

    private Tokens tokens(Newspaper newspaper) {
        Article article = newspaper.next();
        return tokenizer.tokenize(article.title().orElse(""), article.text());
    }

    private long[] shingles(Newspaper newspaper) {
        Tokens tokens = tokens(newspaper);
        long[] shingles = new long[Math.max(1, tokens.count() - WORDS + 1)];
        for (int i = 0; i < shingles.length; i++) {
            for (int k = i; k < Math.min(i + WORDS, tokens.count()); k++) {
                shingles[i] = (shingles[i] ^ tokens.foldedHash(k)) * 0x9FB21C651E98DF25L;
                shingles[i] ^= shingles[i] >>> 29;
            }
        }
        return shingles;
    }
}
