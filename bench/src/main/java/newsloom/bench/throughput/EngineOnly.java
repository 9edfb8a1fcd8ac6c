package newsloom.bench.throughput;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.IntStream;
import newsloom.bench.recovery.ArticleLog;
import newsloom.bench.stream.LongStream;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.model.json.Codec;
import newsloom.model.json.Decoded;
import newsloom.model.story.StoryRecord;
import newsloom.model.story.StoryUpdate;
import newsloom.model.topic.Topics;

/** The engine without Kafka on the same articles, and what reading and writing their JSON takes; on this thread alone. */
final class EngineOnly {
    private static final int BATCH = 500;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Codec<Article> articles = Topics.withPrefix("").articles().values();
    private final Codec<StoryRecord> stories = Topics.withPrefix("").stories().values();
    private final ArticleLog log = new ArticleLog(articles);
    private final StoryEngine engine = new StoryEngine(Parameters.defaults());
    private long elapsed;
    private long grouping;
    private long decoding;
    private long encoding;
    private long logging;
    private long storyRecords;
    private long storyBytes;
    private long articleBytes;

    /** @param warmUp how many articles come before those that count */
    static EngineOnly on(LongStream stream, int warmUp, int articles) {
        EngineOnly alone = new EngineOnly();
        alone.takeAll(stream, warmUp);
        alone.forget();
        alone.takeAll(stream, articles);
        return alone;
    }

    /** By the clock, of the engine alone. */
    double seconds() {
        return elapsed / 1e9;
    }

    double groupingSeconds() {
        return grouping / 1e9;
    }

    double decodingSeconds() {
        return decoding / 1e9;
    }

    double encodingSeconds() {
        return encoding / 1e9;
    }

    double loggingSeconds() {
        return logging / 1e9;
    }

    long storyRecords() {
        return storyRecords;
    }

    long storyBytes() {
        return storyBytes;
    }

    long articleBytes() {
        return articleBytes;
    }

    private void takeAll(LongStream stream, int articles) {
        for (int done = 0; done < articles; done += BATCH) {
            take(stream.next(Math.min(BATCH, articles - done)));
        }
    }

    private void forget() {
        elapsed = 0;
        grouping = 0;
        decoding = 0;
        encoding = 0;
        logging = 0;
        storyRecords = 0;
        storyBytes = 0;
        articleBytes = 0;
    }

    private void take(List<Article> batch) {
        List<byte[]> records = batch.stream().map(articles::write).toList();
        long before = threads.getCurrentThreadCpuTime();
        List<Article> read = records.stream().map(this::read).toList();
        long start = System.nanoTime();
        long decoded = threads.getCurrentThreadCpuTime();
        List<StoryUpdate> changed = read.stream().map(engine::add).toList();
        long grouped = threads.getCurrentThreadCpuTime();
        elapsed += System.nanoTime() - start;
        List<byte[]> told = changed.stream()
                .flatMap(update -> update.records().stream())
                .map(stories::write)
                .toList();
        long encoded = threads.getCurrentThreadCpuTime();
        articleBytes += IntStream.range(0, records.size())
                .filter(i -> !changed.get(i).isEmpty())
                .mapToLong(i -> log.next(records.get(i), changed.get(i)).length)
                .sum();
        logging += threads.getCurrentThreadCpuTime() - encoded;
        decoding += decoded - before;
        grouping += grouped - decoded;
        encoding += encoded - grouped;
        storyRecords += told.size();
        storyBytes += told.stream().mapToLong(record -> record.length).sum();
    }

    private Article read(byte[] record) {
        return ((Decoded.Value<Article>) articles.read(record)).value();
    }
}
