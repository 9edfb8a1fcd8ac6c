package newsloom.evaluate;

import java.util.Locale;

/** Numbers as people read them in tables. */
public final class Decimals {
    private static final int THOUSANDTHS = 1000;

    private Decimals() {}

    /** A share between 0 and 1, to three places: {@code .938}. */
    public static String share(double share) {
        String written = String.format(Locale.ROOT, "%.3f", share);
        return Math.round(share * THOUSANDTHS) < THOUSANDTHS ? written.substring(1) : written;
    }

    public static String score(double score) {
        return String.format(Locale.ROOT, "%.1f", score);
    }

    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
