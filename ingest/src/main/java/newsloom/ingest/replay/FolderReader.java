package newsloom.ingest.replay;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.read.page.PageReader;
import newsloom.ingest.read.page.PageReading;
import newsloom.ingest.replay.article.PlaceInFile;
import newsloom.ingest.replay.article.ReplayedItem;
import newsloom.ingest.replay.file.FileReader;
import newsloom.ingest.replay.file.FoundFile;
import newsloom.ingest.replay.file.ReplaySettings;

/** The source behind {@code newsloom replay}: yields the articles of a folder, or of one file, as a stream. */
public final class FolderReader {
    private final ReplaySettings settings;
    private final LanguageDetector detector;
    private final Function<Document, PageReading> pages;
    private final InstantSource clock;

    public FolderReader(ReplaySettings settings, LanguageDetector detector, InstantSource clock) {
        this(settings, detector, new PageReader()::read, clock);
    }

    FolderReader(
            ReplaySettings settings,
            LanguageDetector detector,
            Function<Document, PageReading> pages,
            InstantSource clock) {
        this.settings = settings;
        this.pages = pages;
        this.detector = detector;
        this.clock = clock;
    }

    public static FoundFiles find(Path root) {
        return ReplayFileFinder.find(root);
    }

    /**
     * Reads file after file, in the order of their names; in memory is never more than one article.
     *
     * @param sink is given each outcome at once
     * @param progress is told the bytes consumed since the last time; in the end they add up to {@link FoundFiles.Files#bytes()}
     */
    public ReplayCounts read(FoundFiles.Files found, Consumer<ReplayedItem> sink, LongConsumer progress) {
        Tallied tallied = new Tallied(sink);
        for (UnreadablePath blocked : found.blocked()) {
            tallied.accept(new PlaceInFile(blocked.place(), 0).refuse(blocked.reason(), "", settings.excerpt(), clock));
        }
        FileReader reader = new FileReader(settings, detector, pages, clock, tallied);
        for (FoundFile file : found.files()) {
            Progress share = new Progress(file.size(), progress);
            reader.read(file, share);
            share.finish();
        }
        return tallied.tally;
    }

    private static final class Tallied implements Consumer<ReplayedItem> {
        private final Consumer<ReplayedItem> sink;
        private ReplayCounts tally = new ReplayCounts(0, 0);

        Tallied(Consumer<ReplayedItem> sink) {
            this.sink = sink;
        }

        @Override
        public void accept(ReplayedItem reading) {
            tally = tally.plus(reading);
            sink.accept(reading);
        }
    }

    /** One file's share: never more than its size was, and all of it in the end, even if it was given up early. */
    private static final class Progress implements LongConsumer {
        private final LongConsumer whole;
        private long left;

        Progress(long size, LongConsumer whole) {
            this.left = size;
            this.whole = whole;
        }

        @Override
        public void accept(long bytes) {
            long counted = Math.min(bytes, left);
            left -= counted;
            whole.accept(counted);
        }

        void finish() {
            accept(left);
        }
    }
}
