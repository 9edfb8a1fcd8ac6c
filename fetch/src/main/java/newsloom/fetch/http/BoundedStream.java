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
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** All that is allowed comes first: whoever takes the beginning of what is too long has it whole. */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0 && length > 0) {
            return end();
        }
        int read = super.read(into, offset, (int) Math.min(length, left));
        left -= Math.max(read, 0);
        return read;
    }

    /** Nothing more where it ends, so that nobody asks for more before they have what there was. */
    @Override
    public int available() throws IOException {
        return (int) Math.min(super.available(), left);
    }

    private int end() throws IOException {
        if (super.read() < 0) {
            return -1;
        }
        throw new ContentDecoder.TooLarge(most);
    }
}
