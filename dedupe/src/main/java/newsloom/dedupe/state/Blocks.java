package newsloom.dedupe.state;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows of a state in blocks, each of which can be written and read by itself: as many at once as there are processors. */
public final class Blocks {
    private static final int ROWS = 4_096;
    /** Bounds what is read ahead: blocks have some megabytes. */
    private static final int READ_AHEAD = 16;

    private Blocks() {}

    /** What goes on changing, written down now by several threads; each row only by one. */
    public static StateImage image(int rows, Row<StateWriter> row) {
        List<StateImage> blocks = IntStream.range(0, count(rows))
                .parallel()
                .mapToObj(block -> StateWriter.frozenBlock(to -> visit(block, rows, to, row)))
                .toList();
        return to -> blocks.forEach(block -> block.write(to));
    }

    /** The same of what does not change any more, written by this thread and kept nowhere. */
    public static void write(StateWriter to, int rows, Row<StateWriter> row) {
        for (int block = 0; block < count(rows); block++) {
            int number = block;
            StateWriter.frozenBlock(part -> visit(number, rows, part, row)).write(to);
        }
    }

    /** Reads as many rows as were written, by several threads; each row only by one. */
    public static void read(StateReader from, int rows, Row<StateReader> row) {
        for (int done = 0; done < count(rows); done += READ_AHEAD) {
            int first = done;
            List<byte[]> ahead = Stream.generate(from::bytes)
                    .limit(Math.min(READ_AHEAD, count(rows) - first))
                    .toList();
            IntStream.range(0, ahead.size())
                    .parallel()
                    .forEach(i -> visit(first + i, rows, new StateReader(ahead.get(i)), row));
        }
    }

    private static int count(int rows) {
        return (rows + ROWS - 1) / ROWS;
    }

    private static <T> void visit(int block, int rows, T place, Row<T> row) {
        int end = Math.min(rows, (block + 1) * ROWS);
        for (int number = block * ROWS; number < end; number++) {
            row.at(number, place);
        }
    }

    /** What is done with each row, where it is written to or read from. */
    @FunctionalInterface
    public interface Row<T> {
        void at(int number, T place);
    }
}
