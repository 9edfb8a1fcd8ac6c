package newsloom.fetch.http;

import java.time.Duration;
import newsloom.fetch.FetchLimits;

/** The limits of fetching, with less time and room than anybody would give in earnest. */
final class SmallLimits {
    private SmallLimits() {}

    static FetchLimits of(Duration deadline, Duration silence, int largest) {
        FetchLimits usual = FetchLimits.defaults();
        return new FetchLimits(
                deadline,
                usual.connect(),
                silence,
                largest,
                usual.longestHeader(),
                usual.mostHeaders(),
                usual.redirectGap(),
                usual.connectionsPerHost(),
                usual.connections());
    }
}
