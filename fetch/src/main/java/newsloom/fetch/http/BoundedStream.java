package newsloom.fetch.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends reading, with {@link ContentDecoder.TooLarge}, where more comes than is allowed. */
final class BoundedStream extends FilterInputStream {
    private final long most;
    private long left;

    BoundedStream(InputStream in, long most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, (int) Math.min(length, left + 1));
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws ContentDecoder.TooLarge {
        left -= read;
        if (left < 0) {
            throw new ContentDecoder.TooLarge(most);
        }
    }
}
