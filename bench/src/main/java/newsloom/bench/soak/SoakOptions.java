package newsloom.bench.soak;

import java.time.Duration;

/**
 * How long a soak is, and of what.
 *
 * @param sources how many papers there are. Default 2,000
 * @param time how long they publish. Default 10 minutes
 * @param seed draws the papers and their faults. Default 1
 * @param kills how often one of the two workers is killed and started again. Default 2
 */
record SoakOptions(int sources, Duration time, long seed, int kills) {

    static SoakOptions of(String... arguments) {
        SoakOptions options = new SoakOptions(2_000, Duration.ofMinutes(10), 1, 2);
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options = options.with(arguments[i], arguments[i + 1]);
        }
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("Give each option its value.");
        }
        return options;
    }

    private SoakOptions with(String name, String value) {
        return switch (name) {
            case "--sources" -> new SoakOptions(Integer.parseInt(value), time, seed, kills);
            case "--minutes" ->
                new SoakOptions(sources, Duration.ofSeconds(Math.round(60 * Double.parseDouble(value))), seed, kills);
            case "--seed" -> new SoakOptions(sources, time, Long.parseLong(value), kills);
            case "--kills" -> new SoakOptions(sources, time, seed, Integer.parseInt(value));
            default ->
                throw new IllegalArgumentException(
                        "There is no option " + name + "; there are --sources, --minutes, --seed and --kills.");
        };
    }

    /** Between two entries of the slowest paper: three of it come out at least. */
    Duration slowest() {
        return Duration.ofMillis(Math.max(2_000, time.toMillis() / 3));
    }

    /** No source is asked more often. */
    Duration least() {
        return Duration.ofMillis(Math.max(1_000, Math.min(20_000, time.toMillis() / 20)));
    }

    Duration most() {
        return least().multipliedBy(4);
    }

    Duration gap() {
        return Duration.ofMillis(200);
    }
}
