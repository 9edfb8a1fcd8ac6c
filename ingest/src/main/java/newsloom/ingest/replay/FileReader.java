package newsloom.ingest.replay;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import newsloom.ingest.read.LanguageDetector;

/** Reads one file: every piece of it becomes an article or is refused, and the rest goes on. */
final class FileReader {
    private final ReplaySettings settings;
    private final InstantSource clock;
    private final Consumer<Reading> sink;
    private final TextArticles texts;
    private final JsonArticles objects;

    FileReader(ReplaySettings settings, LanguageDetector detector, InstantSource clock, Consumer<Reading> sink) {
        this.settings = settings;
        this.clock = clock;
        this.sink = sink;
        this.texts = new TextArticles(detector);
        this.objects = new JsonArticles(detector);
    }

    void read(FoundFile file, LongConsumer consumed) {
        try (InputStream bytes = FileBytes.open(file.path(), consumed)) {
            read(file, new ByteCursor(bytes));
        } catch (IOException e) {
            refuse(new Origin(file.path(), 0), Failures.sentence(e), "");
        }
    }

    private void read(FoundFile file, ByteCursor bytes) {
        if (bytes.isBinary()) {
            refuse(new Origin(file.path(), 0), "It holds binary data, not text.", "");
            return;
        }
        if (bytes.isEmpty() && bytes.isWhole()) {
            refuse(new Origin(file.path(), 0), "The file is empty.", "");
            return;
        }
        readPieces(file, bytes, pieces(file, bytes));
    }

    private Pieces pieces(FoundFile file, ByteCursor bytes) {
        if (file.kind() == FileKind.TEXT) {
            return new WholePiece(bytes, settings.longestText());
        }
        return file.kind() == FileKind.JSON
                ? new JsonPieces(bytes, settings.longestLine())
                : new LinePieces(bytes, settings.longestLine());
    }

    private void readPieces(FoundFile file, ByteCursor bytes, Pieces pieces) {
        for (Optional<Piece> next = pieces.next(); next.isPresent(); next = pieces.next()) {
            Piece piece = next.get();
            Origin origin = new Origin(file.path(), piece.line());
            if (bytes.failure().isPresent()) {
                refuse(origin, Failures.sentence(bytes.failure().get()), piece.text());
                return;
            }
            if (!piece.isBlank() || file.kind() == FileKind.TEXT) {
                report(origin, piece, draft(file, piece));
            }
        }
        bytes.failure()
                .map(Failures::sentence)
                .or(pieces::missing)
                .ifPresent(reason -> refuse(new Origin(file.path(), pieces.line()), reason, ""));
    }

    private Draft draft(FoundFile file, Piece piece) {
        if (piece.isTooLong()) {
            return new Draft.Impossible("It is longer than the " + longest(file) + " bytes allowed.");
        }
        if (piece.isBinary()) {
            return new Draft.Impossible("It holds binary data, not text.");
        }
        return file.kind() == FileKind.TEXT
                ? texts.understand(file.id(), piece.text())
                : objects.understand(piece.text());
    }

    private int longest(FoundFile file) {
        return file.kind() == FileKind.TEXT ? settings.longestText() : settings.longestLine();
    }

    private void report(Origin origin, Piece piece, Draft draft) {
        if (draft instanceof Draft.Done done) {
            List<String> placed = done.remarks().stream()
                    .map(remark -> origin + ": " + remark)
                    .toList();
            sink.accept(new Reading.Read(done.article(), placed));
        } else if (draft instanceof Draft.Impossible impossible) {
            refuse(origin, impossible.reason(), piece.text());
        }
    }

    private void refuse(Origin origin, String reason, String content) {
        sink.accept(origin.refuse(reason, content, settings.excerpt(), clock));
    }
}
