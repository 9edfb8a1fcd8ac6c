package newsloom.app.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import newsloom.app.failure.CannotRun;
import newsloom.app.role.KafkaConnection;
import newsloom.app.role.ReprocessProgress;
import newsloom.app.role.ServiceHost;
import newsloom.app.role.StopSignal;
import newsloom.app.role.Stores;
import newsloom.app.settings.Settings;
import newsloom.kafka.group.ConsumerLag;
import newsloom.kafka.group.KafkaLock;
import newsloom.kafka.topic.GenerationLog;
import newsloom.kafka.topic.OldGenerationTopics;
import newsloom.model.Generation;
import newsloom.model.Generations;
import newsloom.store.StoryStore;

/**
 * Has the stories made anew beside the old ones, and put in their place when they have caught up. The roles do the work;
 * this begins it, watches it and gives the word, so it may be killed at any moment and started again.
 */
public final class KafkaReprocessService implements ReprocessService {
    private static final Duration ROUND = Duration.ofMillis(500);
    private static final Duration UNTIL_ROWS = Duration.ofMinutes(10);

    private final Settings settings;
    private final StopSignal stopping;
    private final Consumer<String> progress;
    private final Clock clock = Clock.systemUTC();
    private final KafkaConnection kafka;
    private final GenerationLog log;
    private final KafkaLock lock;
    private final StoryStore rows;
    private final ConsumerLag lag;

    private KafkaReprocessService(
            Settings settings,
            StopSignal stopping,
            Consumer<String> progress,
            KafkaConnection kafka,
            KafkaLock lock,
            StoryStore rows,
            ConsumerLag lag) {
        this.settings = settings;
        this.stopping = stopping;
        this.progress = progress;
        this.kafka = kafka;
        this.log = kafka.generationLog();
        this.lock = lock;
        this.rows = rows;
        this.lag = lag;
    }

    /** @param progress hears how far it is, in sentences */
    public static void during(
            Settings settings, StopSignal stopping, Consumer<String> progress, Consumer<ReprocessService> work) {
        try (ServiceHost host = ServiceHost.asBroker(settings);
                KafkaLock lock = host.kafka().reprocessingLock();
                StoryStore rows = Stores.open(settings);
                ConsumerLag lag = new ConsumerLag(host.kafka().client())) {
            work.accept(new KafkaReprocessService(settings, stopping, progress, host.kafka(), lock, rows, lag));
        }
    }

    @Override
    public void from(LocalDate date) {
        Instant day = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        Generations before = log.read();
        if (!before.equals(kafka.generations())) {
            throw new CannotRun(
                    "Another newsloom reprocess was at work until now; look whether this one is needed still,"
                            + " then start it again.");
        }
        requireItsRows(before.current());
        Generation coming = goOn(before, day).orElseGet(() -> begin(before, day));
        awaitCaughtUp(coming);
        write(activated(coming));
        progress.accept("Generation " + coming.number() + " has caught up: from now on it is the one that is made.");
        awaitRead(coming);
    }

    @Override
    public void giveUp() {
        Generations now = log.read();
        Generation coming = now.coming()
                .orElseThrow(() -> new CannotRun("No stories are being made anew; there is nothing to give up."));
        write(now.giveUp());
        progress.accept("Generation " + coming.number() + " is given up; the stories that are read stay as they are.");
    }

    @Override
    public void dropOld() {
        Generations now = log.read();
        int current = now.current().number();
        now.coming().ifPresent(coming -> {
            throw new CannotRun("Generation " + coming.number() + " is being made. Wait for its end, or give it up with"
                    + " newsloom reprocess --give-up; then drop what is old.");
        });
        if (rows.generation() != current) {
            throw new CannotRun(
                    "The rows of generation " + current + " are not read yet; let newsloom store run first.");
        }
        List<String> former = IntStream.rangeClosed(1, now.last())
                .filter(number -> number != current)
                .mapToObj(number -> new Generation(number, Optional.empty()).prefix(settings.topicsPrefix()))
                .toList();
        int topics = new OldGenerationTopics(kafka.client()).delete(former);
        progress.accept("Dropped " + rows.dropFormer() + " former stories and " + topics + " topics.");
    }

    /** In another database it would wait for ever. */
    private void requireItsRows(Generation current) {
        var stories = kafka.topics(current).stories();
        boolean written = lag.ends(stories).values().stream().anyMatch(end -> end > 0);
        if (written && rows.positions(stories.name()).isEmpty()) {
            throw new CannotRun("The database has none of the stories that " + stories.name()
                    + " holds: name that of newsloom store (store.url), or let that run first.");
        }
    }

    private Optional<Generation> goOn(Generations before, Instant day) {
        Optional<Generation> coming = before.coming()
                .filter(generation -> generation
                        .since()
                        .filter(since -> since.from().equals(day))
                        .isPresent());
        coming.ifPresent(generation -> progress.accept("Going on with generation " + generation.number() + "."));
        return coming;
    }

    private Generation begin(Generations before, Instant day) {
        Map<Integer, Long> until = lag.ends(kafka.topics().articles());
        Generations with = before.begin(Optional.of(new Generation.Since(day, until)));
        Generation coming = with.coming().orElseThrow();
        kafka.createTopics(coming);
        write(with);
        progress.accept("Making generation " + coming.number() + " of the stories, of the articles from " + day
                + " on; generation " + before.current().number() + " is read until it has caught up.");
        return coming;
    }

    private void awaitCaughtUp(Generation coming) {
        ReprocessProgress behind = new ReprocessProgress(settings, kafka, coming, lag, rows);
        while (!behind.hasCaughtUp()) {
            behind.inWords().ifPresent(progress);
            pause("Stopped. What runs makes generation " + coming.number()
                    + " all the same, but nobody gives it the word to be read: the same command goes on.");
        }
    }

    private Generations activated(Generation coming) {
        Generations now = log.read();
        if (now.coming().stream().noneMatch(coming::equals)) {
            throw new CannotRun("Generation " + coming.number() + " was given up by another newsloom meanwhile.");
        }
        return now.activate();
    }

    private void awaitRead(Generation coming) {
        Instant deadline = clock.instant().plus(UNTIL_ROWS);
        while (rows.generation() < coming.number()) {
            if (clock.instant().isAfter(deadline)) {
                throw new CannotRun("The new rows are not read yet: newsloom store turns to them when it has all of"
                        + " them and no newsloom dedupe makes the old stories any more. Do both run?");
            }
            pause("Stopped. The new rows are read as soon as newsloom store has all of them.");
        }
        progress.accept("Generation " + coming.number() + " of the stories is read now. What it replaced is kept until"
                + " newsloom reprocess --drop-old.");
    }

    private void write(Generations generations) {
        if (!lock.holds()) {
            throw new CannotRun("This process was away for so long that another may reprocess; start it again.");
        }
        log.write(generations);
    }

    private void pause(String whenStopped) {
        lock.renew();
        if (stopping.await(ROUND)) {
            throw new CannotRun(whenStopped);
        }
    }
}
