package newsloom.ingest.source;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import newsloom.ingest.identity.ArticleIds;
import newsloom.ingest.read.page.PageReading;

/** Which article each canonical address was last taken for: where a template gives one to many pages, only the first has it. */
final class CanonicalClaims {
    private static final int MOST = 100_000;

    private final Map<String, Claim> claims = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Claim> eldest) {
            return size() > MOST;
        }
    };

    /** Whether no other page with another title and text has it. A page keeps its own, however its text changes. */
    synchronized boolean isFree(URI canonical, URI address, PageReading.Page page) {
        Claim claim = new Claim(key(address), Fingerprints.of(page.title().orElse("")), Fingerprints.of(page.text()));
        Claim known = claims.putIfAbsent(key(canonical), claim);
        return known == null
                || known.page().equals(claim.page())
                || known.title() == claim.title()
                || known.text() == claim.text();
    }

    private static String key(URI address) {
        return ArticleIds.of(Optional.empty(), Optional.of(address.toString()), address.toString());
    }

    private record Claim(String page, long title, long text) {}
}
