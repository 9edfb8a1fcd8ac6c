package newsloom.app.service.replay;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import newsloom.app.failure.CannotRun;
import newsloom.app.role.KafkaConnection;
import newsloom.app.role.StopSignal;
import newsloom.app.service.Progress;
import newsloom.app.service.ReplayOutcome;
import newsloom.app.service.ReplayWish;
import newsloom.ingest.IngestSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.replay.ArticleWriter;
import newsloom.ingest.replay.FolderReader;
import newsloom.ingest.replay.FoundFiles;
import newsloom.ingest.replay.ReplayPace;
import newsloom.ingest.replay.ReplayedFolder;
import newsloom.ingest.replay.article.ReplayedItem;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.quarantine.Quarantined;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a folder into Kafka, and tells how it goes. */
final class FolderIngest {
    private static final Logger logger = LoggerFactory.getLogger(FolderIngest.class);

    private final IngestSettings ingest = IngestSettings.defaults();
    private final Clock clock = Clock.systemUTC();
    private final KafkaConnection kafka;
    private final ReplayTarget target;
    private final MeterRegistry meters;
    private final StopSignal stopping;

    FolderIngest(KafkaConnection kafka, ReplayTarget target, MeterRegistry meters, StopSignal stopping) {
        this.kafka = kafka;
        this.target = target;
        this.meters = meters;
        this.stopping = stopping;
    }

    /** What there is to read: asked before anything is started that reading it would need. */
    static FoundFiles.Files find(Path folder) {
        FoundFiles found = FolderReader.find(folder);
        if (found instanceof FoundFiles.Files files) {
            return files;
        }
        throw new CannotRun(((FoundFiles.Nothing) found).reason());
    }

    ReplayOutcome read(Path folder, FoundFiles.Files files, ReplayWish wish, Progress progress) {
        FolderReader reader = new FolderReader(ingest.replay(), new LanguageDetector(ingest.language()), clock);
        try (ArticleWriter writer = new ArticleWriter(
                kafka.client(), kafka.topics(), source(folder, files), ingest.writer(), meters, clock)) {
            Count count = new Count(writer, pace(writer, wish.speed()), wish.alerts(), files.bytes(), progress);
            reader.read(files, count, count::read);
            writer.flush();
            count.remark();
            return count.reading(writer.refused());
        }
    }

    private static ReplayedFolder source(Path folder, FoundFiles.Files files) {
        return new ReplayedFolder(folder.toAbsolutePath().normalize().toString(), files.state());
    }

    private Optional<ReplayPace> pace(ArticleWriter writer, OptionalDouble speed) {
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
        private final boolean alerts;
        private final long before;
        private long bytes;
        private long items;
        private long articles;
        private long corrections;
        private long withoutText;
        private long refused;
        /** Whether what was written last is a correction, which what follows must not overtake. */
        private boolean decided;

        private boolean stored;

        Count(ArticleWriter writer, Optional<ReplayPace> pace, boolean alerts, long total, Progress progress) {
            this.writer = writer;
            this.total = total;
            this.progress = progress;
            this.pace = pace;
            this.alerts = alerts;
            this.before = writer.written();
        }

        @Override
        public void accept(ReplayedItem reading) {
            boolean isNew = items >= before;
            items++;
            if (reading instanceof ReplayedItem.Read read) {
                read.remarks().forEach(logger::warn);
                write(read, isNew);
                articles++;
            } else if (reading instanceof ReplayedItem.Decided decision) {
                write(decision.correction(), isNew);
                corrections++;
            } else if (reading instanceof ReplayedItem.Refused broken) {
                refused++;
                write(broken.quarantined(), isNew);
            } else {
                withoutText++;
                pass(isNew);
            }
            progress.at(reading(0));
        }

        void read(long more) {
            bytes += more;
            progress.at(reading(0));
        }

        ReplayOutcome reading(long refusedByKafka) {
            return new ReplayOutcome(total, bytes, articles, refused + refusedByKafka, corrections);
        }

        void remark() {
            if (withoutText > 0) {
                logger.warn(
                        "Of {} articles there was no text any more when they were exported: they are left out, and"
                                + " stories may be others without them.",
                        withoutText);
            }
        }

        private void write(ReplayedItem.Read read, boolean isNew) {
            if (isNew && read.isReplaced() && isStored(read.article())) {
                writer.pass();
            } else if (isNew) {
                pace.ifPresent(keeping -> keepPace(keeping, read.article()));
                follow(false);
                put(read.article());
            }
        }

        private void put(Article article) {
            if (alerts) {
                writer.write(article);
            } else {
                writer.writeUntold(article);
            }
        }

        private void write(Correction correction, boolean isNew) {
            if (isNew) {
                follow(true);
                writer.write(correction);
            }
        }

        private void write(Quarantined quarantined, boolean isNew) {
            if (isNew) {
                writer.quarantine(quarantined);
            }
            progress.refused(quarantined);
        }

        private void pass(boolean isNew) {
            if (isNew) {
                writer.pass();
            }
        }

        /** Written again, it would take back what came after it. */
        private boolean isStored(Article replaced) {
            if (!stored) {
                writer.flush();
                stored = true;
            }
            return target.holds(replaced);
        }

        /** The engine takes corrections and articles from two topics: each waits until all before it is grouped. */
        private void follow(boolean byCorrection) {
            if (byCorrection != decided) {
                writer.flush();
                target.awaitGrouped();
                decided = byCorrection;
            }
            if (stopping.isWished()) {
                throw new CannotRun("Stopped after " + articles + " articles; the same command goes on from there.");
            }
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
