package newsloom.watch.surge;

/** How likely so many things are by chance that usually are fewer. */
public final class PoissonTail {
    private static final double NEGLIGIBLE = 1e-12;

    private PoissonTail() {}

    /** The chance of that many or more; 1 where that is no more than usual. */
    public static double atLeast(int count, double mean) {
        if (count <= mean) {
            return 1;
        }
        double logFactorial = 0;
        for (int i = 2; i <= count; i++) {
            logFactorial += Math.log(i);
        }
        double term = Math.exp(count * Math.log(mean) - mean - logFactorial);
        double sum = 0;
        for (int next = count + 1; term > sum * NEGLIGIBLE; next++) {
            sum += term;
            term *= mean / next;
        }
        return Math.min(1, sum);
    }
}
