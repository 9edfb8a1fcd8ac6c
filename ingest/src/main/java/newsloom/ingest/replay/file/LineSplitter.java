package newsloom.ingest.replay.file;

import java.util.Optional;

/** Splits a file at its line breaks. */
final class LineSplitter implements RecordSplitter {
    private final ByteCursor bytes;
    private final RawRecord.Buffer buffer;
    private long line = 1;

    LineSplitter(ByteCursor bytes, int longest) {
        this.bytes = bytes;
        this.buffer = new RawRecord.Buffer(longest);
    }

    @Override
    public Optional<RawRecord> next() {
        int each = bytes.next();
        if (each == ByteCursor.END) {
            return Optional.empty();
        }
        for (; each != ByteCursor.END && each != '\n'; each = bytes.next()) {
            buffer.add(each);
        }
        RawRecord record = buffer.take(line);
        line += each == '\n' ? 1 : 0;
        return Optional.of(record);
    }

    @Override
    public long line() {
        return line;
    }
}
