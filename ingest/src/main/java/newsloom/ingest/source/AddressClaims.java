package newsloom.ingest.source;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import newsloom.ingest.identity.ArticleIds;

/** Which article each address was first taken for: where many pages name one as theirs, or lead there, only that one has it. */
final class AddressClaims {
    private static final int MOST = 100_000;

    private final Map<String, Claim> claims = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Claim> eldest) {
            return size() > MOST;
        }
    };

    /** Whether no other page with another title and text has it. A page keeps its own, however its text changes. */
    synchronized boolean isFree(URI claimed, URI page, Optional<String> title, String text) {
        Claim claim = new Claim(key(page), Fingerprints.of(title.orElse("")), Fingerprints.of(text));
        Claim known = claims.putIfAbsent(key(claimed), claim);
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
