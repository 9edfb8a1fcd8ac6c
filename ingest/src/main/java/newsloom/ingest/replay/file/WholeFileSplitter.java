package newsloom.ingest.replay.file;

import java.util.Optional;

/** Takes a file as one record; it reads only so far as to know that it is too long. */
final class WholeFileSplitter implements RecordSplitter {
    private final ByteCursor bytes;
    private final int longest;
    private boolean taken;

    WholeFileSplitter(ByteCursor bytes, int longest) {
        this.bytes = bytes;
        this.longest = longest;
    }

    @Override
    public Optional<RawRecord> next() {
        if (taken) {
            return Optional.empty();
        }
        taken = true;
        RawRecord.Buffer buffer = new RawRecord.Buffer(longest);
        long left = longest + 1L;
        for (int each = bytes.next(); each != ByteCursor.END; each = --left > 0 ? bytes.next() : ByteCursor.END) {
            buffer.add(each);
        }
        return buffer.isEmpty() ? Optional.empty() : Optional.of(buffer.take(1));
    }

    @Override
    public long line() {
        return 1;
    }
}
