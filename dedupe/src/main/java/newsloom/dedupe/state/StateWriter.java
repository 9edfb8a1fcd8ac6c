package newsloom.dedupe.state;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes numbers, rows of numbers and texts one after another: what {@link StateReader} reads in the same order. */
public final class StateWriter {
    /** That of the processors it runs on, so that rows are copied as they lie in memory. */
    static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    private static final int CHUNK = 1 << 16;

    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ORDER);
    private final OutputStream to;

    /** @param to is written to in large pieces; {@link #flush} writes the last of them */
    public StateWriter(OutputStream to) {
        this.to = to;
    }

    /** What is written here is kept in memory, to be written elsewhere later. */
    public static StateImage image(StateImage state) {
        Pieces pieces = Pieces.of(state);
        return later -> pieces.all.forEach(piece -> later.raw(piece, piece.length));
    }

    /** The same, to be read as {@link StateReader#bytes} and by a reader of its own. */
    static StateImage frozenBlock(StateImage state) {
        Pieces pieces = Pieces.of(state);
        return later -> {
            later.number(pieces.size());
            pieces.all.forEach(piece -> later.raw(piece, piece.length));
        };
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
        row(row.length, Character.BYTES, (at, count) -> buffer.asCharBuffer().put(row, at, count));
    }

    public void ints(int[] row) {
        ints(row, row.length);
    }

    public void ints(int[] row, int count) {
        row(count, Integer.BYTES, (at, part) -> buffer.asIntBuffer().put(row, at, part));
    }

    public void longs(long[] row) {
        row(row.length, Long.BYTES, (at, count) -> buffer.asLongBuffer().put(row, at, count));
    }

    public void floats(float[] row) {
        floats(row, row.length);
    }

    public void floats(float[] row, int count) {
        row(count, Float.BYTES, (at, part) -> buffer.asFloatBuffer().put(row, at, part));
    }

    public void flush() {
        write(buffer.array(), buffer.position());
        buffer.clear();
    }

    private void row(int count, int width, Copying copying) {
        number(count);
        for (int at = 0; at < count; ) {
            int part = Math.min(count - at, room(width).remaining() / width);
            copying.copy(at, part);
            buffer.position(buffer.position() + part * width);
            at += part;
        }
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

    /** Copies so many numbers of a row, from one place on, to the buffer or from there. */
    interface Copying {
        void copy(int at, int count);
    }

    /** Keeps pieces as they come, so that nothing large is ever copied to make room. */
    private static final class Pieces extends OutputStream {
        private final List<byte[]> all = new ArrayList<>();

        static Pieces of(StateImage state) {
            Pieces pieces = new Pieces();
            StateWriter writer = new StateWriter(pieces);
            state.write(writer);
            writer.flush();
            return pieces;
        }

        int size() {
            return Math.toIntExact(all.stream().mapToLong(piece -> piece.length).sum());
        }

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
