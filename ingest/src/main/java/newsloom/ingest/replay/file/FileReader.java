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
import newsloom.model.Article;

/** Reads one file of a replay: every record of it becomes an article or is refused, and the rest goes on. */
public final class FileReader {
    private final ReplaySettings settings;
    private final InstantSource clock;
    private final Consumer<ReplayedItem> sink;
    private final TextArticleParser textParser;
    private final JsonArticleParser jsonParser;
    private final PageArticleParser pageParser;

    public FileReader(
            ReplaySettings settings,
            LanguageDetector detector,
            Function<Document, PageReading> pageReader,
            InstantSource clock,
            Consumer<ReplayedItem> sink) {
        this.settings = settings;
        this.clock = clock;
        this.sink = sink;
        this.textParser = new TextArticleParser(detector);
        this.jsonParser = new JsonArticleParser(detector);
        this.pageParser = new PageArticleParser(pageReader, detector);
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
        ArchiveRecordReader records = new ArchiveRecordReader(pageParser, settings.longestPage());
        new ArchiveReader(file.path(), records, consumed, this::emit).read();
    }

    private void readPage(FoundFile file, LongConsumer consumed) throws IOException {
        PlaceInFile place = new PlaceInFile(file.path(), 0);
        try (InputStream bytes = FileBytes.openAsIs(file.path(), consumed)) {
            byte[] page = bytes.readNBytes(settings.longestPage() + 1);
            Document document = new Document(new Bytes(page), Optional.empty(), Optional.empty());
            emit(
                    place,
                    "",
                    page.length > settings.longestPage()
                            ? new ParsedArticle.Refused(
                                    "It is longer than the " + settings.longestPage() + " bytes allowed.")
                            : pageParser.parse(document, Optional.empty()));
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
        readRecords(file, bytes, splitter(file, bytes));
    }

    private RecordSplitter splitter(FoundFile file, ByteCursor bytes) {
        if (file.kind() == FileKind.TEXT) {
            return new WholeFileSplitter(bytes, settings.longestText());
        }
        return file.kind() == FileKind.JSON
                ? new JsonSplitter(bytes, settings.longestLine())
                : new LineSplitter(bytes, settings.longestLine());
    }

    private void readRecords(FoundFile file, ByteCursor bytes, RecordSplitter splitter) {
        for (Optional<RawRecord> next = splitter.next(); next.isPresent(); next = splitter.next()) {
            RawRecord record = next.get();
            PlaceInFile place = new PlaceInFile(file.path(), record.line());
            if (bytes.failure().isPresent()) {
                refuse(place, FileFailures.sentence(bytes.failure().get()), record.text());
                return;
            }
            if (!record.isBlank() || file.kind() == FileKind.TEXT) {
                emit(place, record.text(), parsed(file, record));
            }
        }
        bytes.failure()
                .map(FileFailures::sentence)
                .or(splitter::missing)
                .ifPresent(reason -> refuse(new PlaceInFile(file.path(), splitter.line()), reason, ""));
    }

    private ParsedArticle parsed(FoundFile file, RawRecord record) {
        if (record.isTooLong()) {
            return new ParsedArticle.Refused("It is longer than the " + longest(file) + " bytes allowed.");
        }
        if (record.isBinary()) {
            return new ParsedArticle.Refused("It holds binary data, not text.");
        }
        return file.kind() == FileKind.TEXT
                ? textParser.parse(file.id(), record.text())
                : jsonParser.parse(record.text());
    }

    private int longest(FoundFile file) {
        return file.kind() == FileKind.TEXT ? settings.longestText() : settings.longestLine();
    }

    private void emit(PlaceInFile place, String content, ParsedArticle parsed) {
        if (parsed instanceof ParsedArticle.Read read) {
            Article.objectionToId(read.article().id())
                    .ifPresentOrElse(reason -> refuse(place, reason, content), () -> emit(place, read));
        } else if (parsed instanceof ParsedArticle.Decided decided) {
            sink.accept(new ReplayedItem.Decided(decided.correction()));
        } else if (parsed instanceof ParsedArticle.WithoutText) {
            sink.accept(new ReplayedItem.WithoutText());
        } else if (parsed instanceof ParsedArticle.Refused refused) {
            refuse(place, refused.reason(), content);
        }
    }

    private void emit(PlaceInFile place, ParsedArticle.Read read) {
        List<String> placed =
                read.remarks().stream().map(remark -> place + ": " + remark).toList();
        sink.accept(new ReplayedItem.Read(read.article(), placed, read.seen(), read.isReplaced()));
    }

    private void refuse(PlaceInFile place, String reason, String content) {
        sink.accept(place.refuse(reason, content, settings.excerpt(), clock));
    }
}
