package newsloom.ingest.replay.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import newsloom.fetch.Bytes;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.read.page.PageReading;
import newsloom.ingest.replay.archive.ArchiveReader;
import newsloom.ingest.replay.archive.ArchiveRecordReader;
import newsloom.ingest.replay.article.JsonArticleParser;
import newsloom.ingest.replay.article.PageArticleParser;
import newsloom.ingest.replay.article.ParsedArticle;
import newsloom.ingest.replay.article.PlaceInFile;
import newsloom.ingest.replay.article.ReplayedItem;
import newsloom.ingest.replay.article.TextArticleParser;

/** Reads one file: every piece of it becomes an article or is refused, and the rest goes on. */
public final class FileReader {
    private final ReplaySettings settings;
    private final InstantSource clock;
    private final Consumer<ReplayedItem> sink;
    private final TextArticleParser texts;
    private final JsonArticleParser objects;
    private final PageArticleParser pages;

    public FileReader(
            ReplaySettings settings,
            LanguageDetector detector,
            Function<Document, PageReading> pages,
            InstantSource clock,
            Consumer<ReplayedItem> sink) {
        this.settings = settings;
        this.clock = clock;
        this.sink = sink;
        this.texts = new TextArticleParser(detector);
        this.objects = new JsonArticleParser(detector);
        this.pages = new PageArticleParser(pages, detector);
    }

    public void read(FoundFile file, LongConsumer consumed) {
        try {
            switch (file.kind()) {
                case ARCHIVE -> readArchive(file, consumed);
                case PAGE -> readPage(file, consumed);
                default -> readText(file, consumed);
            }
        } catch (IOException e) {
            refuse(new PlaceInFile(file.path(), 0), FileFailures.sentence(e), "");
        }
    }

    private void readArchive(FoundFile file, LongConsumer consumed) throws IOException {
        if (file.size() == 0) {
            refuse(new PlaceInFile(file.path(), 0), "The file is empty.", "");
            return;
        }
        ArchiveRecordReader records = new ArchiveRecordReader(pages, settings.longestPage());
        new ArchiveReader(file.path(), records, consumed, this::report).read();
    }

    private void readPage(FoundFile file, LongConsumer consumed) throws IOException {
        PlaceInFile origin = new PlaceInFile(file.path(), 0);
        try (InputStream bytes = FileBytes.openAsIs(file.path(), consumed)) {
            byte[] page = bytes.readNBytes(settings.longestPage() + 1);
            Document document = new Document(new Bytes(page), Optional.empty(), Optional.empty());
            report(
                    origin,
                    "",
                    page.length > settings.longestPage()
                            ? new ParsedArticle.Impossible(
                                    "It is longer than the " + settings.longestPage() + " bytes allowed.")
                            : pages.understand(document, Optional.empty()));
        }
    }

    private void readText(FoundFile file, LongConsumer consumed) throws IOException {
        try (InputStream bytes = FileBytes.open(file.path(), consumed)) {
            read(file, new ByteCursor(bytes));
        }
    }

    private void read(FoundFile file, ByteCursor bytes) {
        if (bytes.isBinary()) {
            refuse(new PlaceInFile(file.path(), 0), "It holds binary data, not text.", "");
            return;
        }
        if (bytes.isEmpty() && bytes.isWhole()) {
            refuse(new PlaceInFile(file.path(), 0), "The file is empty.", "");
            return;
        }
        readPieces(file, bytes, pieces(file, bytes));
    }

    private RecordSplitter pieces(FoundFile file, ByteCursor bytes) {
        if (file.kind() == FileKind.TEXT) {
            return new WholeFileSplitter(bytes, settings.longestText());
        }
        return file.kind() == FileKind.JSON
                ? new JsonSplitter(bytes, settings.longestLine())
                : new LineSplitter(bytes, settings.longestLine());
    }

    private void readPieces(FoundFile file, ByteCursor bytes, RecordSplitter pieces) {
        for (Optional<RawRecord> next = pieces.next(); next.isPresent(); next = pieces.next()) {
            RawRecord piece = next.get();
            PlaceInFile origin = new PlaceInFile(file.path(), piece.line());
            if (bytes.failure().isPresent()) {
                refuse(origin, FileFailures.sentence(bytes.failure().get()), piece.text());
                return;
            }
            if (!piece.isBlank() || file.kind() == FileKind.TEXT) {
                report(origin, piece.text(), draft(file, piece));
            }
        }
        bytes.failure()
                .map(FileFailures::sentence)
                .or(pieces::missing)
                .ifPresent(reason -> refuse(new PlaceInFile(file.path(), pieces.line()), reason, ""));
    }

    private ParsedArticle draft(FoundFile file, RawRecord piece) {
        if (piece.isTooLong()) {
            return new ParsedArticle.Impossible("It is longer than the " + longest(file) + " bytes allowed.");
        }
        if (piece.isBinary()) {
            return new ParsedArticle.Impossible("It holds binary data, not text.");
        }
        return file.kind() == FileKind.TEXT
                ? texts.understand(file.id(), piece.text())
                : objects.understand(piece.text());
    }

    private int longest(FoundFile file) {
        return file.kind() == FileKind.TEXT ? settings.longestText() : settings.longestLine();
    }

    private void report(PlaceInFile origin, String content, ParsedArticle draft) {
        if (draft instanceof ParsedArticle.Done done) {
            List<String> placed = done.remarks().stream()
                    .map(remark -> origin + ": " + remark)
                    .toList();
            sink.accept(new ReplayedItem.Read(done.article(), placed, done.seen()));
        } else if (draft instanceof ParsedArticle.Impossible impossible) {
            refuse(origin, impossible.reason(), content);
        }
    }

    private void refuse(PlaceInFile origin, String reason, String content) {
        sink.accept(origin.refuse(reason, content, settings.excerpt(), clock));
    }
}
