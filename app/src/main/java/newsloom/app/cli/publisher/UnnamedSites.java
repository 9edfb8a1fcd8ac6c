package newsloom.app.cli.publisher;

import java.util.ArrayList;
import java.util.List;
import newsloom.store.SiteCount;

/** Sites that users have not named, those with the most articles first: as many as are to be shown, and how many more. */
final class UnnamedSites {
    private final List<SiteCount> first = new ArrayList<>();
    private final long limit;
    private long more;

    /** @param limit 0 for all */
    UnnamedSites(long limit) {
        this.limit = limit;
    }

    void add(SiteCount site) {
        if (limit == 0 || first.size() < limit) {
            first.add(site);
        } else {
            more++;
        }
    }

    List<SiteCount> first() {
        return first;
    }

    long more() {
        return more;
    }
}
