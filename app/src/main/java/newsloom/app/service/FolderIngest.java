package newsloom.app.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import newsloom.app.failure.CannotRun;
import newsloom.app.role.KafkaConnection;
import newsloom.app.role.StopSignal;
import newsloom.ingest.IngestSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.replay.ArticleWriter;
import newsloom.ingest.replay.FolderReader;
import newsloom.ingest.replay.FoundFiles;
import newsloom.ingest.replay.ReplayPace;
import newsloom.ingest.replay.ReplayedFolder;
import newsloom.ingest.replay.article.ReplayedItem;
import newsloom.model.Article;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a folder into Kafka, and tells how it goes. */
final class FolderIngest {
    private static final Logger logger = LoggerFactory.getLogger(FolderIngest.class);

    private final IngestSettings ingest = IngestSettings.defaults();
    private final Clock clock = Clock.systemUTC();
    private final KafkaConnection kafka;
    private final OptionalDouble speed;
    private final MeterRegistry meters;
    private final StopSignal stopping;

    FolderIngest(KafkaConnection kafka, OptionalDouble speed, MeterRegistry meters, StopSignal stopping) {
        this.kafka = kafka;
        this.meters = meters;
        this.stopping = stopping;
        this.speed = speed;
    }

    /** What there is to read: asked before anything is started that reading it would need. */
    static FoundFiles.Files find(Path folder) {
        FoundFiles found = FolderReader.find(folder);
        if (found instanceof FoundFiles.Files files) {
            return files;
        }
        throw new CannotRun(((FoundFiles.Nothing) found).reason());
    }

    ReplayOutcome read(Path folder, FoundFiles.Files files, Progress progress) {
        FolderReader reader = new FolderReader(ingest.replay(), new LanguageDetector(ingest.language()), clock);
        return read(reader, files, source(folder, files), progress);
    }

    private static ReplayedFolder source(Path folder, FoundFiles.Files files) {
        return new ReplayedFolder(folder.toAbsolutePath().normalize().toString(), files.state());
    }

    private ReplayOutcome read(FolderReader reader, FoundFiles.Files files, ReplayedFolder source, Progress progress) {
        try (ArticleWriter writer =
                new ArticleWriter(kafka.client(), kafka.topics(), source, ingest.writer(), meters, clock)) {
            Count count = new Count(writer, files.bytes(), progress);
            reader.read(files, count, count::read);
            writer.flush();
            return count.reading(writer.refused());
        }
    }

    private Optional<ReplayPace> pace(ArticleWriter writer) {
        return speed.stream()
                .mapToObj(factor -> new ReplayPace(factor, clock, pause -> {
                    writer.pause(pause);
                    stopping.await(pause);
                }))
                .findFirst();
    }

    /** Writes each outcome to Kafka, but for those that are there from before, and counts it. */
    private final class Count implements Consumer<ReplayedItem> {
        private final ArticleWriter writer;
        private final long total;
        private final Progress progress;
        private final Optional<ReplayPace> pace;
        private final long before;
        private long bytes;
        private long articles;
        private long refused;

        Count(ArticleWriter writer, long total, Progress progress) {
            this.writer = writer;
            this.total = total;
            this.progress = progress;
            this.pace = pace(writer);
            this.before = writer.written();
        }

        @Override
        public void accept(ReplayedItem reading) {
            if (reading instanceof ReplayedItem.Read read) {
                read.remarks().forEach(logger::warn);
                write(read.article());
            } else if (reading instanceof ReplayedItem.Refused broken) {
                boolean isNew = isNew();
                refused++;
                if (isNew) {
                    writer.quarantine(broken.quarantined());
                }
                progress.refused(broken.quarantined());
            }
            progress.at(reading(0));
        }

        void read(long more) {
            bytes += more;
            progress.at(reading(0));
        }

        ReplayOutcome reading(long refusedByKafka) {
            return new ReplayOutcome(total, bytes, articles, refused + refusedByKafka);
        }

        private boolean isNew() {
            return articles + refused >= before;
        }

        private void write(Article article) {
            if (isNew()) {
                writeNew(article);
            }
            articles++;
        }

        private void writeNew(Article article) {
            pace.ifPresent(keeping -> keepPace(keeping, article));
            if (stopping.isWished()) {
                throw new CannotRun("Stopped after " + articles + " articles; the same command goes on from there.");
            }
            writer.write(article);
        }
    }

    private static void keepPace(ReplayPace pace, Article article) {
        try {
            pace.await(article);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Interrupted while keeping pace.", e);
        }
    }
}
