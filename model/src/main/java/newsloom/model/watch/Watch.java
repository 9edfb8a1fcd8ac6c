package newsloom.model.watch;

import java.time.Instant;
import java.util.regex.Pattern;
import newsloom.model.Checks;

/**
 * What a team wants to be told of: the news of stories that a query finds.
 *
 * @param name by which it is known: letters, digits and {@code . _ -}, at most 64
 * @param query as it is printed
 * @param telling to whom, and when
 * @param asking since when it asks for this: what was there before is no news
 * @param isPaused whether nobody is told anything at present
 */
public record Watch(String name, String query, WatchRules rules, Telling telling, Instant asking, boolean isPaused) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

    public Watch {
        Checks.require(isName(name), "A watch is called by 1 to 64 letters, digits, dots, _ and -: " + name);
        Checks.notBlank(query, "The query of a watch");
    }

    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The same that tells other things. */
    public Watch ruled(WatchRules others) {
        return new Watch(name, query, others, telling, asking, isPaused);
    }

    /** The same that asks for it since then. */
    public Watch asking(Instant since) {
        return new Watch(name, query, rules, telling, since, isPaused);
    }

    public Watch paused(boolean paused) {
        return new Watch(name, query, rules, telling, asking, paused);
    }
}
