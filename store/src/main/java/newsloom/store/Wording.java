package newsloom.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What an article said from one time to another: what it says now, or what a search as of that time finds.
 *
 * @param written as it came, from when on it holds
 * @param replaced when something else took its place, which is later; absent for what holds now
 */
public record Wording(ArrivedArticle written, Optional<Instant> replaced) {

    public Wording {
        if (replaced.filter(then -> !then.isAfter(written.at())).isPresent()) {
            throw new IllegalArgumentException("What came at " + written.at() + " never held, if replaced then.");
        }
    }

    public static Wording current(ArrivedArticle written) {
        return new Wording(written, Optional.empty());
    }

    public boolean holdsAt(Instant time) {
        return !written.at().isAfter(time)
                && replaced.filter(then -> !then.isAfter(time)).isEmpty();
    }
}
