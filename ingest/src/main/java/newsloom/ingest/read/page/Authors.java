package newsloom.ingest.read.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsloom.ingest.read.PlainText;
import org.jsoup.nodes.Element;

/** Who wrote an article: as JSON-LD says it, else the meta tags, else the page. */
final class Authors {
    private static final Pattern BEFORE = Pattern.compile(
            "(?iu)^(?:(?:written|posted|words|story|published|reported|reviewed|updated|photos?) by|by|von|par|por|di|door|av|af|autor(?:in)?|author|автор|текст)\\b:?\\s+");
    private static final Pattern NOT_A_NAME =
            Pattern.compile("(?iu)^(?:https?:|www\\.|@|admin$|editor$|author$)|^\\W*$");
    private static final int LONGEST = 120;

    private Authors() {}

    static List<String> of(Element page, MetaTags meta, LinkedData linked, Optional<Thing> article) {
        return Stream.<List<String>>of(
                        names(article.stream()
                                .flatMap(thing -> linked.within(thing, "author"))
                                .flatMap(Thing::written)),
                        names(meta.all(
                                "author",
                                "parsely-author",
                                "sailthru.author",
                                "dc.creator",
                                "dcterms.creator",
                                "article:author",
                                "byl",
                                "article:author_name",
                                "og:article:author",
                                "twitter:creator")))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElseGet(() -> names(page
                        .select(
                                "[rel=author],[itemprop=author] [itemprop=name],[itemprop=author],.author-name,.byline-name,.byline a,.byline,.author a,.author")
                        .stream()
                        .map(Element::text)
                        .limit(1)));
    }

    private static List<String> names(Stream<String> written) {
        return written.map(PlainText::oneLine)
                .map(name -> BEFORE.matcher(name).replaceFirst(""))
                .filter(name -> !name.isBlank() && name.length() <= LONGEST)
                .filter(name -> !NOT_A_NAME.matcher(name).find())
                .distinct()
                .limit(12)
                .toList();
    }
}
