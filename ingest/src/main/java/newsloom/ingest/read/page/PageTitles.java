package newsloom.ingest.read.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsloom.ingest.read.PlainText;
import newsloom.ingest.read.WordTable;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The title of an article: the heading that says what the page calls itself, else what it calls itself, without the name
 * of the site.
 */
final class PageTitles {
    private static final Pattern LAST_PART =
            Pattern.compile("^(.*\\S)(?:\\s+(?:[|–—»«•·~/-]|::)+\\s+|\\s*\\|\\s*)(.*)$");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> FURTHER =
            WordTable.words("twitter:title parsely-title sailthru.title dc.title dcterms.title citation_title title");
    private static final double ALIKE = .25;

    private final List<String> headings = new ArrayList<>();
    private final List<String> declared = new ArrayList<>();
    private final Optional<String> site;

    PageTitles(Element page, MetaTags meta, Stream<String> headlines, Optional<String> site) {
        this.site = site;
        for (Element heading : page.getElementsByTag("h1")) {
            add(headings, heading.text());
        }
        Stream.of(meta.all("og:title"), headlines, meta.all(FURTHER))
                .flatMap(each -> each)
                .forEach(title -> add(declared, title));
        Element title = page.selectFirst("head > title");
        add(declared, title == null ? "" : title.text());
    }

    Optional<String> best() {
        List<String> bare = declared.stream().map(this::withoutSite).toList();
        Optional<String> heading = headings.stream()
                .filter(each -> !isSite(each))
                .filter(each -> likeness(each, bare) >= ALIKE)
                .max(Comparator.comparingDouble(each -> likeness(each, bare)));
        return heading.or(() -> bare.stream().filter(each -> !isSite(each)).findFirst())
                .or(() -> headings.stream().findFirst())
                .or(() -> declared.stream().findFirst());
    }

    /** All that the article may call itself, in small letters: for finding the title in the text. */
    Set<String> all() {
        Set<String> all = new HashSet<>();
        Stream.concat(declared.stream(), best().stream()).forEach(title -> {
            all.add(title.toLowerCase(Locale.ROOT));
            all.add(withoutSite(title).toLowerCase(Locale.ROOT));
        });
        return Collections.unmodifiableSet(all);
    }

    private boolean isSite(String title) {
        String bare = letters(title);
        return bare.isEmpty()
                || site.map(PageTitles::letters).filter(bare::equals).isPresent();
    }

    /** The share of words in common, with the most similar of the titles. */
    private static double likeness(String heading, List<String> titles) {
        Set<String> words = words(heading);
        return titles.stream()
                .map(PageTitles::words)
                .filter(others -> !others.isEmpty() && !words.isEmpty())
                .mapToDouble(others -> {
                    double common = words.stream().filter(others::contains).count();
                    return 2 * common / (words.size() + others.size());
                })
                .max()
                .orElse(0);
    }

    private String withoutSite(String title) {
        return withoutSite(title, true);
    }

    /** After the site's name only what begins as a name does is cut off: a section, not the end of the sentence. */
    private String withoutSite(String title, boolean whole) {
        Matcher parts = LAST_PART.matcher(title);
        if (!parts.matches()) {
            return title;
        }
        String first = parts.group(1).strip();
        String last = parts.group(2).strip();
        if (isSite(first)) {
            return last;
        }
        boolean isKnown = isSite(last)
                || headings.stream().anyMatch(heading -> letters(heading).equals(letters(first)));
        boolean looksLikeName = last.split(" ", -1).length <= 4
                && first.length() > last.length()
                && (whole || !Character.isLowerCase(last.codePointAt(0)));
        return isKnown || looksLikeName ? withoutSite(first, false) : title;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(BETWEEN.split(text.toLowerCase(Locale.ROOT), -1)));
        words.remove("");
        return words;
    }

    private static String letters(String text) {
        return BETWEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Some are escaped twice. */
    private static void add(List<String> titles, String title) {
        String line = PlainText.oneLine(title.indexOf('&') < 0 ? title : Parser.unescapeEntities(title, false));
        if (!line.isEmpty() && line.length() < 1_000) {
            titles.add(line);
        }
    }
}
