package newsloom.ingest.replay.file;

import java.util.Optional;

/** Cuts a file into its lines. */
final class LineSplitter implements RecordSplitter {
    private final ByteCursor bytes;
    private final RawRecord.Gatherer gatherer;
    private long line = 1;

    LineSplitter(ByteCursor bytes, int longest) {
        this.bytes = bytes;
        this.gatherer = new RawRecord.Gatherer(longest);
    }

    @Override
    public Optional<RawRecord> next() {
        int each = bytes.next();
        if (each == ByteCursor.END) {
            return Optional.empty();
        }
        for (; each != ByteCursor.END && each != '\n'; each = bytes.next()) {
            gatherer.add(each);
        }
        RawRecord taken = gatherer.take(line);
        line += each == '\n' ? 1 : 0;
        return Optional.of(taken);
    }

    @Override
    public long line() {
        return line;
    }
}
