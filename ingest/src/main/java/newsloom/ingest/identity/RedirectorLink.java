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
            url u a q to target dest destination link redirect redir goto out adurl
            murl rurl ru uddg l z href redirectto redirecturl targeturl desturl destinationurl articleurl linkurl
            originalurl finalurl clickurl outurl externalurl
            """));
    private static final Set<String> REDIRECTORS = Set.copyOf(WordTable.words("""
            url link links redirect redir redirector r rd out outbound go goto click clk away l linkfilter track tracking
            apiclick c ck exit external leave forward jump visit news_redirect
            geturlreputation
            """));

    /** What a page does with an address that is its subject, not its target. */
    private static final Set<String> ABOUT_ADDRESS = Set.copyOf(WordTable.words("""
            search find lookup query login signin signup auth oauth share sharer check verify validate embed oembed
            preview translate archive save submit report cite quote compare review analyse analyze scan test whois
            comment comments subscribe feed rss proxy image img thumb photo player
            """));

    private static final Set<String> OWN_SUBJECT =
            Set.copyOf(WordTable.words("id p aid nid newsid article articleid story storyid post postid"));
    private static final int LONGEST_VERB = 8;

    private RedirectorLink() {}

    /** Absent where no address of another host is inside, or where it stands in a page of its own kind: a search, a proof. */
    static Optional<UrlParts> inside(UrlParts outer) {
        return Optional.of(outer)
                .filter(UrlParts::isWeb)
                .flatMap(link ->
                        UrlDefenseLink.inside(link).or(() -> inQuery(link)).or(() -> inPath(link)))
                .filter(inner -> inner.isWeb() && isOfOtherHost(inner, outer));
    }

    private static Optional<UrlParts> inQuery(UrlParts outer) {
        String name = lastFolder(outer.path());
        return name.isEmpty() || isRedirector(outer, name)
                ? carried(outer)
                : carried(outer)
                        .filter(inner -> saysNothing(outer, name)
                                && !lastFolder(inner.path()).isEmpty());
    }

    /** In Base64, as the last folder or the one before a number; nobody calls an article so. */
    private static Optional<UrlParts> inPath(UrlParts outer) {
        String[] folders = outer.path().replaceFirst("(?:/[0-9]{1,9})?/?$", "").split("/", -1);
        int last = folders.length - 1;
        boolean isAbout = ABOUT_ADDRESS.contains(folders[Math.max(last - 1, 0)].toLowerCase(Locale.ROOT));
        return isAbout
                ? Optional.empty()
                : WrappedAddress.ofBase64(folders[last])
                        .filter(inner -> !lastFolder(inner.path()).isEmpty());
    }

    /** By its last folder, the one above a short name, or its host. */
    private static boolean isRedirector(UrlParts outer, String name) {
        String[] folders = outer.path().toLowerCase(Locale.ROOT).split("/", -1);
        boolean isBelow = folders.length == 3 && REDIRECTORS.contains(folders[1]);
        String[] host = UrlAuthority.host(outer).toLowerCase(Locale.ROOT).split("\\.", 3);
        boolean isCalledSo = host.length == 3 && REDIRECTORS.contains(host[0]);
        return REDIRECTORS.contains(name) || ((isBelow || isCalledSo) && isToken(name));
    }

    /** No slug: what redirectors call a click. */
    private static boolean isToken(String name) {
        return name.matches("[a-z0-9_]{1,40}");
    }

    private static String lastFolder(String path) {
        String[] folders = path.toLowerCase(Locale.ROOT).split("/", -1);
        String last = Stream.of(folders).filter(folder -> !folder.isEmpty()).reduce("", (one, next) -> next);
        return last.replaceFirst("\\.[a-z]{2,5}$", "");
    }

    /** One short word stands alone, such as {@code open}, and nothing else of the address says what it is. */
    private static boolean saysNothing(UrlParts outer, String name) {
        return outer.path().lastIndexOf('/') == 0
                && name.length() <= LONGEST_VERB
                && name.chars().allMatch(each -> each >= 'a' && each <= 'z')
                && !ABOUT_ADDRESS.contains(name)
                && parameters(outer).noneMatch(parameter -> OWN_SUBJECT.contains(parameter.plainName()));
    }

    private static Stream<QueryParameter> parameters(UrlParts outer) {
        return Arrays.stream(outer.query().split("&", -1)).map(QueryParameter::of);
    }

    private static Optional<UrlParts> carried(UrlParts outer) {
        return parameters(outer)
                .filter(parameter -> NAMES.contains(parameter.plainName().replaceAll("[_-]", "")))
                .flatMap(parameter -> WrappedAddress.of(parameter.value()).stream())
                .filter(inner -> isOfOtherHost(inner, outer))
                .findFirst();
    }

    private static boolean isOfOtherHost(UrlParts inner, UrlParts outer) {
        return !UrlAuthority.host(inner).equalsIgnoreCase(UrlAuthority.host(outer));
    }
}
