package newsloom.ingest.read.page.body;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.BitSet;

/** How much each sign and hint speaks for a block: the table {@code points.tsv} beside this class. */
@SuppressWarnings("EnumOrdinal") // bits and arrays by place: this is asked a thousand times for each page
final class Points {
    private static final double TENTH = .1;

    private final double[][] signs = new double[2][Sign.values().length];
    private final double[][] under = new double[2][Hint.values().length];
    private final double[][] near = new double[2][Hint.values().length];

    static Points read() {
        Points points = new Points();
        try (InputStream bytes = Points.class.getResourceAsStream("points.tsv")) {
            if (bytes == null) {
                throw new IllegalStateException("The table points.tsv is not on the classpath.");
            }
            new BufferedReader(new InputStreamReader(bytes, UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(points::put);
        } catch (IOException e) {
            throw new UncheckedIOException("The table points.tsv cannot be read.", e);
        }
        return points;
    }

    double of(Block block, BitSet seen, boolean isRunningText) {
        double sum = 0;
        for (int page = 0; page < (isRunningText ? 2 : 1); page++) {
            for (int sign = seen.nextSetBit(0); sign >= 0; sign = seen.nextSetBit(sign + 1)) {
                sum += signs[page][sign];
            }
            sum += of(block.under, under[page]) + of(block.near, near[page]);
        }
        return sum;
    }

    private static double of(long hints, double[] points) {
        double sum = 0;
        for (long left = hints; left != 0; left &= left - 1) {
            sum += points[Long.numberOfTrailingZeros(left)];
        }
        return sum;
    }

    private void put(String line) {
        String[] fields = line.split("\t", -1);
        String[] name = fields[0].split(" ", -1);
        double[][] table = name.length == 1 ? signs : name[0].equals("under") ? under : near;
        int at = name.length == 1
                ? Sign.valueOf(name[0]).ordinal()
                : Hint.valueOf(name[1]).ordinal();
        table[0][at] = Integer.parseInt(fields[1]) * TENTH;
        table[1][at] = Integer.parseInt(fields[2]) * TENTH;
    }
}
