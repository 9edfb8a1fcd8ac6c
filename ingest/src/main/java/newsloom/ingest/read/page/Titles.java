package newsloom.ingest.read.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsloom.ingest.read.PlainText;
import org.jsoup.nodes.Element;

/** The title of an article: its heading where that is what the page calls itself, else what it calls itself, less the site's name. */
final class Titles {
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+(?:[|–—»•·:]|::|-|~|/)\\s+|\\s*\\|\\s*|:\\s+(?=[^:]*$)");

    private final List<String> headings = new ArrayList<>();
    private final List<String> declared = new ArrayList<>();

    Titles(Element page, MetaTags meta, Optional<String> headline) {
        for (Element heading : page.getElementsByTag("h1")) {
            add(headings, heading.text());
        }
        headline.ifPresent(title -> add(declared, title));
        meta.all("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title")
                .forEach(title -> add(declared, title));
        Element title = page.selectFirst("title");
        add(declared, title == null ? "" : title.text());
    }

    Optional<String> best() {
        return headings.stream()
                .filter(this::isDeclared)
                .findFirst()
                .or(() -> Optional.of(headings)
                        .filter(only -> only.size() == 1 && only.get(0).split(" ", -1).length > 2)
                        .map(only -> only.get(0)))
                .or(() -> declared.stream().findFirst().map(Titles::withoutSite))
                .or(() -> headings.stream().findFirst());
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

    private boolean isDeclared(String heading) {
        String small = letters(heading);
        return small.length() > 3 && declared.stream().map(Titles::letters).anyMatch(title -> title.contains(small));
    }

    /** The longest part between separators, if the rest is short enough for a site's name. */
    private static String withoutSite(String title) {
        String[] parts = SEPARATOR.split(title, -1);
        if (parts.length < 2) {
            return title;
        }
        String last = parts[parts.length - 1];
        int end = title.lastIndexOf(last);
        String rest = SEPARATOR
                .matcher(title.substring(0, end) + " ")
                .replaceFirst("")
                .strip();
        String cut = title.substring(0, end)
                .replaceFirst("\\s*(?:[|–—»•·:~/-]|::)\\s*$", "")
                .strip();
        return last.split(" ", -1).length <= 5 && cut.split(" ", -1).length >= 3 && !rest.isEmpty() ? cut : title;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static void add(List<String> titles, String title) {
        String line = PlainText.oneLine(title);
        if (!line.isEmpty()) {
            titles.add(line);
        }
    }
}
