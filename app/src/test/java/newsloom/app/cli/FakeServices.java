package newsloom.app.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsloom.app.service.Progress;
import newsloom.app.service.QuarantineQuery;
import newsloom.app.service.ReplayOutcome;
import newsloom.app.service.Retried;
import newsloom.app.service.Services;
import newsloom.app.service.SourceList;
import newsloom.fetch.Fetched;
import newsloom.fetch.RefusalReason;
import newsloom.ingest.read.Document;
import newsloom.ingest.source.ExaminedDocument;
import newsloom.model.Correction;
import newsloom.model.Story;
import newsloom.model.quarantine.Quarantined;
import newsloom.watch.change.StoryChange;
import newsloom.watch.change.StoryChangeListener;
import org.jspecify.annotations.Nullable;

/** A newsroom that notes what it is asked and answers what it was given. */
final class FakeServices implements Services {
    final List<String> asked = new ArrayList<>();
    final List<Story> stories = new ArrayList<>();
    final List<Correction> corrections = new ArrayList<>();
    /** What the stories are once a correction is made. */
    final List<Story> becomes = new ArrayList<>();

    final List<StoryChange> happenings = new ArrayList<>();
    final CountDownLatch running = new CountDownLatch(1);
    final List<Quarantined> quarantined = new ArrayList<>();
    final FakeSources sources = new FakeSources();
    Fetched fetched = new Fetched.Refused(RefusalReason.NOT_PUBLIC, "It is not public.");
    ExaminedDocument examined = new ExaminedDocument.Nothing("utf-8", List.of("It is empty."), Optional.empty());
    Retried retried = new Retried.Unknown();
    private final CountDownLatch stopped = new CountDownLatch(1);
    int refused;
    boolean isStored;
    boolean waits;

    @Nullable
    RuntimeException failure;

    @Override
    public ReplayOutcome ingest(Path folder, OptionalDouble speed, Progress progress) {
        note("ingest " + folder + " " + speed);
        IntStream.rangeClosed(1, refused)
                .mapToObj(line ->
                        new Quarantined("a.jsonl:" + line, "No \u001B[31mtext.", "", Optional.empty(), Instant.EPOCH))
                .forEach(progress::refused);
        ReplayOutcome reading = new ReplayOutcome(2_000_000, 2_000_000, 3, refused);
        progress.at(reading);
        return reading;
    }

    @Override
    public void ingest() {
        role("ingest");
    }

    @Override
    public SourceList sources() {
        note("sources");
        return sources;
    }

    @Override
    public Fetched fetch(URI address) {
        note("fetch " + address);
        return fetched;
    }

    @Override
    public ExaminedDocument examine(Document document) {
        return examined;
    }

    @Override
    public ReplayOutcome replay(Path folder, OptionalDouble speed, Progress progress) {
        note("replay");
        return ingest(folder, speed, progress);
    }

    @Override
    public Stream<Story> stories(long limit) {
        note("stories " + limit);
        return stories.stream().onClose(() -> note("stories closed"));
    }

    @Override
    public Optional<Story> story(String id) {
        return stories.stream().filter(story -> story.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Story> holding(String article) {
        return stories.stream()
                .filter(story ->
                        story.articles().stream().anyMatch(member -> member.id().equals(article)))
                .findFirst();
    }

    @Override
    public List<Correction> corrections() {
        return corrections;
    }

    @Override
    public boolean correct(Correction correction) {
        corrections.add(correction);
        becomes.forEach(story -> {
            stories.removeIf(before -> before.id().equals(story.id()));
            stories.add(story);
        });
        return isStored;
    }

    @Override
    public void follow(StoryChangeListener listener) {
        listener.following(stories.size());
        happenings.forEach(happening -> listener.changed(stories.get(0), List.of(happening)));
        role("follow");
    }

    @Override
    public List<Quarantined> quarantined(QuarantineQuery query) {
        note("quarantined " + query.limit());
        return quarantined.stream().filter(query::wants).toList();
    }

    @Override
    public Optional<Quarantined> quarantined(String id) {
        return quarantined.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    @Override
    public Retried retry(String id) {
        note("retry " + id);
        return retried;
    }

    @Override
    public void reprocess(LocalDate from, Consumer<String> news) {
        note("reprocess " + from);
        news.accept("Making generation 2.");
    }

    @Override
    public void giveUpReprocessing(Consumer<String> news) {
        note("give up");
    }

    @Override
    public void dropOld(Consumer<String> news) {
        note("drop old");
    }

    @Override
    public void run() {
        role("run");
    }

    @Override
    public void broker() {
        role("broker");
    }

    @Override
    public void dedupe() {
        role("dedupe");
    }

    @Override
    public void store() {
        role("store");
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public void close() {
        asked.add("close");
    }

    private void role(String name) {
        note(name);
        running.countDown();
        if (waits) {
            try {
                stopped.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void note(String what) {
        asked.add(what);
        if (failure != null) {
            throw failure;
        }
    }
}
