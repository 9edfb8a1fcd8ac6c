package newsloom.ingest.replay.file;

import java.util.Optional;

/** Takes a file as one piece; it reads only so far as to know that it is too long. */
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
        RawRecord.Gatherer gatherer = new RawRecord.Gatherer(longest);
        long left = longest + 1L;
        for (int each = bytes.next(); each != ByteCursor.END; each = --left > 0 ? bytes.next() : ByteCursor.END) {
            gatherer.add(each);
        }
        return gatherer.isEmpty() ? Optional.empty() : Optional.of(gatherer.take(1));
    }

    @Override
    public long line() {
        return 1;
    }
}
