package newsloom.ingest.replay.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import newsloom.ingest.replay.article.ParsedArticle;
import newsloom.ingest.replay.article.PlaceInFile;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Reads the pages of one web archive (WARC, ISO 28500), packed or not, one at a time. Other records (requests, revisits, pictures,
 * redirects) are passed over; a broken one is refused, and reading goes on at the next.
 */
public final class ArchiveReader {
    private final Path file;
    private final ArchiveRecordReader records;
    private final LongConsumer consumed;
    private final Sink sink;

    /** Where the last record begins that could be read. */
    private long start;

    private long reported;

    /** Is given what came of each page and each broken record. */
    @FunctionalInterface
    public interface Sink {
        /** @param content what people know it by */
        void accept(PlaceInFile place, String content, ParsedArticle parsed);
    }

    public ArchiveReader(Path file, ArchiveRecordReader records, LongConsumer consumed, Sink sink) {
        this.file = file;
        this.records = records;
        this.consumed = consumed;
        this.sink = sink;
    }

    public void read() throws IOException {
        try (FileChannel bytes = FileChannel.open(file)) {
            WarcRecordFinder search = new WarcRecordFinder(bytes);
            Optional<String> broken = readFrom(0);
            broken.ifPresent(this::refuse);
            while (broken.isPresent()) {
                OptionalLong next = search.after(start);
                if (next.isEmpty()) {
                    return;
                }
                start = next.getAsLong();
                broken = readFrom(start);
                // What only looked like a record is part of the broken one before it.
                boolean wasRecord = start > next.getAsLong();
                broken.filter(reason -> wasRecord).ifPresent(this::refuse);
            }
        }
    }

    /** What was wrong at its end; empty at the end of the file. */
    private Optional<String> readFrom(long position) throws IOException {
        try (FileChannel bytes = FileChannel.open(file);
                WarcReader reader = new WarcReader(bytes.position(position))) {
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                start = reader.position();
                read(next.get());
                report(bytes.position());
            }
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of(reason(e));
        }
    }

    private void read(WarcRecord record) throws IOException {
        records.read(record)
                .ifPresent(page -> sink.accept(PlaceInFile.atByte(file, start), page.address(), page.parsed()));
    }

    private void refuse(String reason) {
        sink.accept(PlaceInFile.atByte(file, start), "", new ParsedArticle.Refused(reason));
    }

    private void report(long now) {
        consumed.accept(Math.max(now - reported, 0));
        reported = Math.max(now, reported);
    }

    private static String reason(Exception failure) {
        if (failure instanceof EOFException) {
            return "The archive ends in the middle of a record. Fetch it again.";
        }
        return "The record, or what follows it, is broken (" + message(failure) + "), so reading went on at the next.";
    }

    private static String message(Exception failure) {
        if (failure instanceof ParsingException parsing) {
            return parsing.getBaseMessage();
        }
        return failure instanceof IOException
                ? Optional.ofNullable(failure.getMessage()).orElse("")
                : failure.toString();
    }
}
