package newsloom.app.publisher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import newsloom.app.failure.CannotRun;
import newsloom.model.Publishers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the file of publishers says now, for who runs for long: whoever asks looks, every few seconds, whether it was edited.
 * What was right before holds until an edit is right, too.
 */
public final class CurrentPublishers implements Supplier<Publishers> {
    private static final Logger logger = LoggerFactory.getLogger(CurrentPublishers.class);
    private static final Duration ROUND = Duration.ofSeconds(2);

    private final PublisherFile file;
    private final InstantSource clock;
    private Optional<FileTime> edited;
    private Instant looked;
    private Publishers publishers;

    /** @throws CannotRun where something in it is wrong */
    public CurrentPublishers(PublisherFile file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
        this.edited = edited();
        this.looked = clock.instant();
        this.publishers = file.publishers();
    }

    @Override
    public synchronized Publishers get() {
        if (!clock.instant().isBefore(looked.plus(ROUND))) {
            looked = clock.instant();
            Optional<FileTime> now = edited();
            if (!now.equals(edited)) {
                edited = now;
                read();
            }
        }
        return publishers;
    }

    private void read() {
        try {
            publishers = file.publishers();
        } catch (CannotRun e) {
            logger.warn("{} What it said before holds until it is corrected.", e.getMessage());
        }
    }

    private Optional<FileTime> edited() {
        try {
            return Optional.of(Files.getLastModifiedTime(file.path()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
