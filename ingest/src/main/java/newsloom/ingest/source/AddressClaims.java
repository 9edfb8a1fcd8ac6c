package newsloom.ingest.source;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import newsloom.ingest.identity.ArticleIds;
import newsloom.model.Excerpt;

/** Which article each address was first taken for: where many pages name one as theirs, or lead there, only that one has it. */
final class AddressClaims {
    private static final int MOST = 100_000;
    private static final int LONGEST_TITLE = 200;

    private final Map<String, Claim> claims = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Claim> eldest) {
            return size() > MOST;
        }
    };

    /** Whether no other page with another title and text has it. A page keeps its own, however its text changes. */
    boolean isFree(URI claimed, URI page, Optional<String> title, String text) {
        return holder(claimed, page, title, text).isEmpty();
    }

    /** What the other page with another title and text, if one has it, is called. */
    synchronized Optional<String> holder(URI claimed, URI page, Optional<String> title, String text) {
        Claim claim = new Claim(key(page), Excerpt.of(title.orElse(""), LONGEST_TITLE), Fingerprints.of(text));
        return Optional.ofNullable(claims.putIfAbsent(key(claimed), claim))
                .filter(known -> !known.page().equals(claim.page())
                        && !known.title().equals(claim.title())
                        && known.text() != claim.text())
                .map(Claim::title);
    }

    private static String key(URI address) {
        return ArticleIds.of(Optional.empty(), Optional.of(address.toString()), address.toString());
    }

    private record Claim(String page, String title, long text) {}
}
