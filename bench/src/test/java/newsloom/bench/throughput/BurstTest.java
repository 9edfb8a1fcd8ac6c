package newsloom.bench.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsloom.bench.stream.LongStream;
import newsloom.model.Article;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many articles are on the topic when dedupe starts: it takes them piece by piece. */
@Tag("long-running")
class BurstTest {
    private static final int ARTICLES = 4_000;
    private static final Instant DAY = Instant.parse("2026-11-20T00:00:00Z");

    @Test
    void aBurstIsCommittedInManySmallTransactionsAndStoredAsAWhole(@TempDir Path folder) throws Exception {
        try (InProcessPipeline pipeline = new InProcessPipeline(folder)) {
            pipeline.fill(new LongStream(invented(), 4_000), ARTICLES);

            pipeline.run(0);

            long limit = pipeline.settings().transactionTimeout().toMillis();
            assertThat(pipeline.registry().counter("newsloom.articles.grouped").count())
                    .isEqualTo(ARTICLES);
            assertThat(pipeline.longestTransaction()).isBetween(1.0, limit / 2.0);
            assertThat(pipeline.registry().timer("newsloom.transaction").count())
                    .isGreaterThan(1);
            assertThat(pipeline.registry().timer("newsloom.transaction").mean(TimeUnit.MILLISECONDS))
                    .isLessThan(1_000.0);
            assertThat(pipeline.articlesStored()).isEqualTo(ARTICLES);
        }
    }

    private static List<Article> invented() {
        Random random = new Random(5);
        return IntStream.range(0, ARTICLES)
                .mapToObj(number -> new Article(
                        "a" + number,
                        Optional.empty(),
                        Optional.of("Publisher " + number % 7),
                        Optional.of(words(random, 8)),
                        words(random, 150),
                        Optional.of(DAY),
                        Locale.ENGLISH))
                .toList();
    }

    private static String words(Random random, int count) {
        return random.ints(count, 0, 20_000)
                .mapToObj(word -> "Word" + Integer.toString(word, 36))
                .collect(Collectors.joining(" "));
    }
}
