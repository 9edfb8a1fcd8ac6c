package newsloom.dedupe.state;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes numbers, rows of numbers and texts one after another: what {@link StateReader} reads in the same order. */
public final class StateWriter {
    private static final int CHUNK = 1 << 16;

    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
    private final OutputStream to;

    /** @param to is written to in large pieces; {@link #flush} writes the last of them */
    public StateWriter(OutputStream to) {
        this.to = to;
    }

    /** What is written here is kept in memory, to be written elsewhere later. */
    public static Frozen frozen(Frozen state) {
        Pieces pieces = new Pieces();
        StateWriter writer = new StateWriter(pieces);
        state.write(writer);
        writer.flush();
        return later -> pieces.all.forEach(piece -> later.raw(piece, piece.length));
    }

    public void number(int number) {
        room(Integer.BYTES).putInt(number);
    }

    public void number(long number) {
        room(Long.BYTES).putLong(number);
    }

    public void number(float number) {
        room(Float.BYTES).putFloat(number);
    }

    public void number(double number) {
        room(Double.BYTES).putDouble(number);
    }

    public void yes(boolean yes) {
        room(1).put((byte) (yes ? 1 : 0));
    }

    public void text(String text) {
        // No encoding of text: that would change a surrogate without its pair.
        chars(text.toCharArray());
    }

    public void bytes(byte[] row) {
        bytes(row, row.length);
    }

    public void bytes(byte[] row, int count) {
        number(count);
        raw(row, count);
    }

    public void chars(char[] row) {
        number(row.length);
        for (char number : row) {
            room(Character.BYTES).putChar(number);
        }
    }

    public void ints(int[] row) {
        ints(row, row.length);
    }

    public void ints(int[] row, int count) {
        number(count);
        for (int i = 0; i < count; i++) {
            number(row[i]);
        }
    }

    public void longs(long[] row) {
        number(row.length);
        for (long number : row) {
            number(number);
        }
    }

    public void floats(float[] row) {
        floats(row, row.length);
    }

    public void floats(float[] row, int count) {
        number(count);
        for (int i = 0; i < count; i++) {
            number(row[i]);
        }
    }

    public void flush() {
        write(buffer.array(), buffer.position());
        buffer.clear();
    }

    private void raw(byte[] row, int count) {
        if (count <= CHUNK) {
            room(count).put(row, 0, count);
        } else {
            flush();
            write(row, count);
        }
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void write(byte[] bytes, int count) {
        try {
            to.write(bytes, 0, count);
        } catch (IOException e) {
            throw new UncheckedIOException("The state cannot be written.", e);
        }
    }

    /** Keeps pieces as they come, so that nothing large is ever copied to make room. */
    private static final class Pieces extends OutputStream {
        private final List<byte[]> all = new ArrayList<>();

        @Override
        public void write(int b) {
            all.add(new byte[] {(byte) b});
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            all.add(Arrays.copyOfRange(bytes, from, from + count));
        }
    }
}
