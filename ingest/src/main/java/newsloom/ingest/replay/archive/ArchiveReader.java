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
 * Reads the pages of one web archive (WARC), packed or not, one at a time. Other records (requests, revisits, pictures,
 * redirects) are passed over; a broken one is refused, and reading goes on at the next.
 */
public final class ArchiveReader {
    private final Path file;
    private final ArchiveRecordReader records;
    private final LongConsumer consumed;
    private final Sink sink;

    /** Where the last record begins that could be told from the others. */
    private long start;

    private long told;

    /** Is given what came of each page and each broken record. */
    @FunctionalInterface
    public interface Sink {
        /** @param content what people know it by */
        void accept(PlaceInFile origin, String content, ParsedArticle draft);
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
                tell(bytes.position());
            }
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of(reason(e));
        }
    }

    private void read(WarcRecord record) throws IOException {
        Optional<ArchiveRecordReader.Outcome> outcome = records.read(record);
        outcome.ifPresent(page -> sink.accept(PlaceInFile.atByte(file, start), page.address(), page.draft()));
    }

    private void refuse(String reason) {
        sink.accept(PlaceInFile.atByte(file, start), "", new ParsedArticle.Impossible(reason));
    }

    private void tell(long now) {
        consumed.accept(Math.max(now - told, 0));
        told = Math.max(now, told);
    }

    private static String reason(Exception fault) {
        if (fault instanceof EOFException) {
            return "The archive ends in the middle of a record. Fetch it again.";
        }
        return "The record, or what follows it, is broken (" + words(fault) + "), so reading went on at the next.";
    }

    private static String words(Exception fault) {
        if (fault instanceof ParsingException parsing) {
            return parsing.getBaseMessage();
        }
        return fault instanceof IOException
                ? Optional.ofNullable(fault.getMessage()).orElse("")
                : fault.toString();
    }
}
