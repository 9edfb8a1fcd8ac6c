package newsloom.ingest.identity;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsloom.fetch.WebAddress;
import newsloom.ingest.read.WordTable;

/** Tells the address of an article from those of front pages, sections and doors, which pages and redirects pass off as one. */
public final class ArticleAddress {
    /** An article is called by its words or its number; a section by one word. */
    private static final Pattern NAME_OF_ARTICLE = Pattern.compile("(?s).*[0-9_.%~+-].*");

    private static final Set<String> DOORS = Set.copyOf(WordTable.words("""
            login log-in signin sign-in signup sign-up register subscribe subscription account auth sso consent
            cookie-consent cookies privacy error not-found page-not-found 404 410 expired gone unavailable home
            """));

    private static final Pattern NOT_FOUND = Pattern.compile("(?:[a-z]+-)?not-?found(?:\\.[a-z]+)?|404-.*");
    private static final Pattern SUBJECT = Pattern.compile("\\p{L}+(?:-\\p{L}+)?");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{4}");
    private static final int LONGEST_SUBJECT = 3;

    /** What a query says of why somebody is led there, not of which article it is. */
    private static final Pattern REASON = Pattern.compile("(?i)(?:^|&)(?:ref|from|src|source|removed|expired|gone|moved"
            + "|notfound|redirect|redirected|status|error|code|reason|utm_[a-z]+)=[^&]*");

    private ArticleAddress() {}

    /**
     * Why a page's canonical address is not that of the article on it, as the end of a sentence.
     *
     * @param title of the page
     */
    public static Optional<String> objection(URI canonical, URI page, Optional<String> title) {
        return objection(canonical, page)
                .or(() -> CanonicalProof.isGiven(canonical, page, title)
                        ? Optional.empty()
                        : Optional.of("nothing shows that it is not another article's"));
    }

    static Optional<String> objection(URI canonical, URI page) {
        if (!WebAddress.host(canonical).equals(WebAddress.host(page))) {
            return Optional.of("it is on another host");
        }
        Optional<String> key = PageKey.of(canonical.toString());
        if (key.isEmpty()) {
            return Optional.of("it is the front page");
        }
        if (isSame(canonical, page)) {
            return Optional.empty();
        }
        if (isAbove(canonical, page)) {
            return Optional.of("it is a folder above the page");
        }
        return leadsAway(page, canonical) ? Optional.of("it looks like a section") : Optional.empty();
    }

    /** Whether a page is called as who led there calls it, though not in the same words. */
    public static boolean isCalledSo(Optional<String> title, Optional<String> ofPage) {
        return CanonicalProof.isSpelled(title.orElse(""), ofPage.orElse(""));
    }

    /** Whether one title is the other with some words more. */
    public static boolean isWithin(String one, String other) {
        return CanonicalProof.isWithin(one, other) || CanonicalProof.isWithin(other, one);
    }

    /** Whether both name one page. */
    public static boolean isSame(URI one, URI other) {
        return PageKey.of(one.toString()).equals(PageKey.of(other.toString()));
    }

    /** Why the page that redirects led to is not the one that was asked for, as the end of a sentence. */
    public static Optional<String> objectionToRedirect(URI asked, URI found) {
        return isSame(asked, found) || !leadsAway(asked, found)
                ? Optional.empty()
                : Optional.of("it leads to " + found + ", which is no article's address");
    }

    /** What a door asks for, with one word more. */
    private static final Set<String> REQUESTS = Set.of("login", "signin", "subscribe", "register");

    /** Pages of many articles, with the name of a subject below. */
    private static final Set<String> LISTS = Set.copyOf(WordTable.words("""
            category categories tag tags topic topics section sections author authors search
            """));

    /** To the front page, a door or a list, to what has one word for a name and lies higher, or to another subject. */
    private static boolean leadsAway(URI page, URI to) {
        List<String> folders = folders(to);
        if (isDoor(to, folders)
                || isList(folders, folders(page))
                || PageKey.of(to.toString()).isEmpty()) {
            return true;
        }
        int higher = folders(page).size() - folders.size();
        boolean isFolder = to.getRawPath().endsWith("/");
        return isCalledLikeArticle(to, folders)
                ? higher > 0 && isOfOtherSubject(words(last(folders(page))), last(folders))
                : higher > 0 || (higher == 0 && isFolder);
    }

    private static boolean isDoor(URI address, List<String> folders) {
        String firstOfHost = WebAddress.host(address).split("\\.", 2)[0];
        List<String> name = words(last(folders));
        boolean saysSo = folders.size() == 1 && name.size() == 2 && REQUESTS.contains(name.get(0));
        return saysSo
                || NOT_FOUND.matcher(last(folders)).matches()
                || Stream.concat(Stream.of(firstOfHost), folders.stream().map(ArticleAddress::withoutEnding))
                        .anyMatch(DOORS::contains);
    }

    private static boolean isList(List<String> folders, List<String> ofPage) {
        int above = folders.size() - 2;
        return above >= 0
                && LISTS.contains(folders.get(above))
                && !ofPage.contains(folders.get(above))
                && words(last(folders)).size() <= LONGEST_SUBJECT
                && !LONG_NUMBER.matcher(last(folders)).find();
    }

    /** Called by two words at most, none of which is among those that call the page. */
    private static boolean isOfOtherSubject(List<String> ofPage, String name) {
        return ofPage.size() >= 2
                && SUBJECT.matcher(name).matches()
                && ofPage.stream().noneMatch(words(name)::contains);
    }

    private static List<String> words(String name) {
        return Pattern.compile("[^\\p{L}]+")
                .splitAsStream(withoutEnding(name))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String withoutEnding(String name) {
        return name.replaceFirst("\\.[a-z]{2,5}$", "");
    }

    private static String last(List<String> folders) {
        return folders.isEmpty() ? "" : folders.get(folders.size() - 1);
    }

    private static boolean isCalledLikeArticle(URI address, List<String> folders) {
        String query = REASON.matcher(Optional.ofNullable(address.getRawQuery()).orElse(""))
                .replaceAll("");
        return query.matches(".*\\d.*")
                || NAME_OF_ARTICLE.matcher(last(folders)).matches();
    }

    private static boolean isAbove(URI canonical, URI page) {
        List<String> above = folders(canonical);
        List<String> below = folders(page);
        return above.size() < below.size() && below.subList(0, above.size()).equals(above);
    }

    private static List<String> folders(URI address) {
        return Pattern.compile("/")
                .splitAsStream(
                        Optional.ofNullable(address.getRawPath()).orElse("").toLowerCase(Locale.ROOT))
                .filter(folder -> !folder.isEmpty())
                .toList();
    }
}
