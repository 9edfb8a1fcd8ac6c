package newsloom.ingest.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newsloom.ingest.read.WordTable;

/** Finds the address that a redirector's link carries, as alert services, news readers and social networks wrap them. */
final class RedirectorLink {
    private static final Set<String> NAMES = Set.copyOf(WordTable.words("""
            url u q to target dest destination link redirect redirect_url redirecturl redirect_to redir goto out adurl
            murl rurl ru uddg l href
            """));
    private static final Set<String> REDIRECTORS = Set.copyOf(WordTable.words("""
            url link links redirect redir redirector r rd out outbound go goto click clk away l linkfilter track tracking
            apiclick ck exit external leave forward jump visit news_redirect
            """));

    private RedirectorLink() {}

    /** Absent where no address of another host is inside, or where it stands in a page of its own kind: a search, a proof. */
    static Optional<UrlParts> inside(UrlParts outer) {
        return isRedirector(outer) ? carried(outer) : Optional.empty();
    }

    private static boolean isRedirector(UrlParts outer) {
        String[] folders = outer.path().toLowerCase(Locale.ROOT).split("/", -1);
        String last = Stream.of(folders).filter(folder -> !folder.isEmpty()).reduce("", (one, next) -> next);
        String name = last.replaceFirst("\\.[a-z]{2,5}$", "");
        return outer.isWeb() && (name.isEmpty() || REDIRECTORS.contains(name));
    }

    private static Optional<UrlParts> carried(UrlParts outer) {
        return Arrays.stream(outer.query().split("&", -1))
                .map(QueryParameter::of)
                .filter(parameter -> NAMES.contains(parameter.plainName()))
                .flatMap(parameter -> address(parameter.value()).stream())
                .filter(inner -> !UrlAuthority.host(inner).equalsIgnoreCase(UrlAuthority.host(outer)))
                .findFirst();
    }

    /** Some are encoded twice. */
    private static Optional<UrlParts> address(String value) {
        Optional<String> once = PercentCode.decoded(value);
        return Stream.concat(once.stream(), once.flatMap(PercentCode::decoded).stream())
                .filter(written -> written.matches("(?is)https?://[^/?#]+\\..*"))
                .findFirst()
                .flatMap(UrlParts::parse);
    }
}
