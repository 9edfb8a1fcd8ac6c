package newsloom.ingest.read.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsloom.fetch.WebAddress;
import newsloom.ingest.read.PlainText;
import newsloom.ingest.read.WordTable;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The title of an article: the heading that says what the page calls itself, else what it calls itself, without the name
 * of the site.
 */
final class PageTitles {
    private static final Pattern SEPARATOR = Pattern.compile("(?<=\\S)(?:\\s+(?:[|–—»«•·~/-]|::)+\\s+|\\s*\\|\\s*)");
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> FURTHER =
            WordTable.words("twitter:title parsely-title sailthru.title dc.title dcterms.title citation_title title");
    private static final double ALIKE = .25;
    private static final int SHORTEST_LABEL = 3;

    private final List<String> headings = new ArrayList<>();
    private final List<String> declared = new ArrayList<>();
    private final Optional<String> site;

    /** Without its last and what is too short for a name. */
    private final List<String> hostLabels;

    PageTitles(Element page, MetaTags meta, Stream<String> headlines, Optional<String> site) {
        this.site = site;
        hostLabels = WebAddress.of(page.baseUri())
                .map(address -> Optional.ofNullable(address.getHost()).orElse(""))
                .map(host -> host.replaceFirst("\\.[^.]*$", "").split("\\.", -1))
                .map(labels -> Stream.of(labels)
                        .filter(label -> label.length() >= SHORTEST_LABEL)
                        .map(PageTitles::letters)
                        .toList())
                .orElse(List.of());
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
        List<Cut> cuts = Cut.all(title);
        if (cuts.isEmpty()) {
            return title;
        }
        Cut first = cuts.get(0);
        Cut last = cuts.get(cuts.size() - 1);
        return Stream.of(first, last)
                .filter(cut -> isSite(cut.before()))
                .map(Cut::after)
                .findFirst()
                .or(() -> Optional.of(last.before()).filter(bare -> isSite(last.after()) || isHeading(bare)))
                .or(() -> Optional.of(last.before()).filter(bare -> isLikeSite(last) && !isWholeElsewhere(title)))
                .map(this::withoutSite)
                .orElse(title);
    }

    private boolean isHeading(String title) {
        return headings.stream().anyMatch(heading -> letters(heading).equals(letters(title)));
    }

    /** What begins small or with a number is the end of a sentence, unless it is the name of a host, or begins with this one's. */
    private boolean isLikeSite(Cut cut) {
        String last = cut.after();
        int first = last.codePointAt(0);
        return last.split(" ", -1).length <= 4
                && cut.before().length() > last.length()
                && (!(Character.isLowerCase(first) || Character.isDigit(first)) || isHost(last));
    }

    private boolean isHost(String name) {
        return HOST.matcher(name).matches() || hostLabels.stream().anyMatch(letters(name)::startsWith);
    }

    /** Another title is this one and the name of the site, so that this one has none. */
    private boolean isWholeElsewhere(String title) {
        return declared.contains(title)
                && declared.stream()
                        .flatMap(other -> Cut.all(other).stream())
                        .filter(cut -> cut.before().equals(title))
                        .anyMatch(cut -> isSite(cut.after()) || isLikeSite(cut));
    }

    private record Cut(String before, String after) {
        /** At each separator, in the order of the title. */
        static List<Cut> all(String title) {
            return SEPARATOR
                    .matcher(title)
                    .results()
                    .map(found -> new Cut(title.substring(0, found.start()), title.substring(found.end())))
                    .toList();
        }
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
