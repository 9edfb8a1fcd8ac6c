package newsloom.app.role;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import newsloom.app.settings.Settings;
import newsloom.kafka.group.ConsumerLag;
import newsloom.model.Generation;
import newsloom.model.topic.Topics;
import newsloom.store.StoryStore;

/** How far a coming generation of stories is behind what there is to read and to store. */
public final class ReprocessProgress {
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(5);

    private final String group;
    private final Topics topics;
    private final ConsumerLag lag;
    private final StoryStore rows;
    private final long start = System.nanoTime();
    private Ends ends;
    private long firstRead = -1;
    private long read;
    private long stored;
    private long said = start;
    private long readWhenSaid = -1;

    public ReprocessProgress(
            Settings settings, KafkaConnection kafka, Generation coming, ConsumerLag lag, StoryStore rows) {
        this.group = settings.dedupe(coming).applicationId();
        this.topics = kafka.topics(coming);
        this.lag = lag;
        this.rows = rows;
        this.ends = ends();
    }

    /** Whether it is as far as there was to read and to store when it was last asked: the end of a stream moves on. */
    public boolean hasCaughtUp() {
        Ends before = ends;
        Map<Integer, Long> articles = lag.positions(group, topics.articles());
        Map<Integer, Long> corrections = lag.positions(group, topics.corrections());
        Map<Integer, Long> stories = rows.positions(topics.stories().name());
        read = sum(articles);
        stored = sum(stories);
        firstRead = firstRead < 0 ? read : firstRead;
        ends = ends();
        return ConsumerLag.reached(articles, before.articles())
                && ConsumerLag.reached(corrections, before.corrections())
                && ConsumerLag.reached(stories, before.stories());
    }

    /** How far it is, now and then. */
    public Optional<String> inWords() {
        long now = System.nanoTime();
        if (now - said < BETWEEN_WORDS.toNanos()) {
            return Optional.empty();
        }
        said = now;
        long all = sum(ends.articles());
        boolean idle = read == readWhenSaid && !lag.isAtWork(group);
        readWhenSaid = read;
        return Optional.of(
                idle
                        ? "Nobody makes it: start newsloom dedupe and newsloom store, or newsloom run."
                        : String.format(
                                Locale.ROOT,
                                "Read %,d of %,d articles again (%d %%), stored %,d of %,d changes of stories%s.",
                                read,
                                all,
                                percent(read, all),
                                stored,
                                sum(ends.stories()),
                                left(all, now)));
    }

    private String left(long all, long now) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(now - start);
        return read > firstRead ? "; about " + (all - read) * seconds / (read - firstRead) + " s left" : "";
    }

    private Ends ends() {
        return new Ends(lag.ends(topics.articles()), lag.ends(topics.corrections()), lag.ends(topics.stories()));
    }

    private static long percent(long part, long all) {
        return all == 0 ? 100 : part * 100 / all;
    }

    private static long sum(Map<Integer, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private record Ends(Map<Integer, Long> articles, Map<Integer, Long> corrections, Map<Integer, Long> stories) {}
}
