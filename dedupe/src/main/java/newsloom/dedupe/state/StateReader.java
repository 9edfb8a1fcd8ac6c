package newsloom.dedupe.state;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Reads what a {@link StateWriter} wrote, in the same order. */
public final class StateReader {
    private static final int CHUNK = 1 << 16;

    private final ByteBuffer buffer;
    private final InputStream from;

    /** @param from is read in large pieces, and beyond what is asked for */
    public StateReader(InputStream from) {
        this.from = from;
        this.buffer = ByteBuffer.allocate(CHUNK).flip().order(StateWriter.ORDER);
    }

    /** Reads what is in memory already. */
    StateReader(byte[] all) {
        this.from = InputStream.nullInputStream();
        this.buffer = ByteBuffer.wrap(all).order(StateWriter.ORDER);
    }

    public int integer() {
        return need(Integer.BYTES).getInt();
    }

    public long whole() {
        return need(Long.BYTES).getLong();
    }

    public float single() {
        return need(Float.BYTES).getFloat();
    }

    public double real() {
        return need(Double.BYTES).getDouble();
    }

    public boolean yes() {
        return need(1).get() != 0;
    }

    public String text() {
        return new String(chars());
    }

    public byte[] bytes() {
        return bytes(0);
    }

    /** @param least how long the row is at least, beyond what is in it */
    public byte[] bytes(int least) {
        int count = integer();
        byte[] row = new byte[Math.max(least, count)];
        for (int at = 0; at < count; ) {
            int part = Math.min(count - at, need(1).remaining());
            buffer.get(row, at, part);
            at += part;
        }
        return row;
    }

    public char[] chars() {
        char[] row = new char[integer()];
        row(row.length, Character.BYTES, (at, count) -> buffer.asCharBuffer().get(row, at, count));
        return row;
    }

    public int[] ints() {
        return ints(0);
    }

    /** @param least how long the row is at least, beyond what is in it */
    public int[] ints(int least) {
        int count = integer();
        int[] row = new int[Math.max(least, count)];
        row(count, Integer.BYTES, (at, part) -> buffer.asIntBuffer().get(row, at, part));
        return row;
    }

    public long[] longs() {
        long[] row = new long[integer()];
        row(row.length, Long.BYTES, (at, count) -> buffer.asLongBuffer().get(row, at, count));
        return row;
    }

    public float[] floats() {
        return floats(0);
    }

    /** @param least how long the row is at least, beyond what is in it */
    public float[] floats(int least) {
        int count = integer();
        float[] row = new float[Math.max(least, count)];
        row(count, Float.BYTES, (at, part) -> buffer.asFloatBuffer().get(row, at, part));
        return row;
    }

    private void row(int count, int width, StateWriter.Copying copying) {
        for (int at = 0; at < count; ) {
            int part = Math.min(count - at, need(width).remaining() / width);
            copying.copy(at, part);
            buffer.position(buffer.position() + part * width);
            at += part;
        }
    }

    private ByteBuffer need(int bytes) {
        if (buffer.remaining() < bytes) {
            fill(bytes);
        }
        return buffer;
    }

    private void fill(int bytes) {
        buffer.compact();
        try {
            while (buffer.position() < bytes) {
                int count = from.read(buffer.array(), buffer.position(), buffer.remaining());
                if (count < 0) {
                    throw new EOFException("It ends too soon.");
                }
                buffer.position(buffer.position() + count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The state cannot be read.", e);
        }
        buffer.flip();
    }
}
