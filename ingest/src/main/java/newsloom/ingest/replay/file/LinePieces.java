package newsloom.ingest.replay.file;

import java.util.Optional;

/** Cuts a file into its lines. */
final class LinePieces implements Pieces {
    private final ByteCursor bytes;
    private final Piece.Gatherer gatherer;
    private long line = 1;

    LinePieces(ByteCursor bytes, int longest) {
        this.bytes = bytes;
        this.gatherer = new Piece.Gatherer(longest);
    }

    @Override
    public Optional<Piece> next() {
        int each = bytes.next();
        if (each == ByteCursor.END) {
            return Optional.empty();
        }
        for (; each != ByteCursor.END && each != '\n'; each = bytes.next()) {
            gatherer.add(each);
        }
        Piece taken = gatherer.take(line);
        line += each == '\n' ? 1 : 0;
        return Optional.of(taken);
    }

    @Override
    public long line() {
        return line;
    }
}
