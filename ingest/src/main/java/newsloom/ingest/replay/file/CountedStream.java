package newsloom.ingest.replay.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how far a file has been read, for the progress bar. */
final class CountedStream extends FilterInputStream {
    private final LongConsumer consumed;

    CountedStream(InputStream in, LongConsumer consumed) {
        super(in);
        this.consumed = consumed;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        consumed.accept(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        consumed.accept(Math.max(read, 0));
        return read;
    }
}
