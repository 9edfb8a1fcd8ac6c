package newsloom.app.cli.export;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.app.cli.terminal.ConstantNames;
import newsloom.app.cli.terminal.RoundedNumber;
import newsloom.app.cli.terminal.SafeText;
import newsloom.model.Article;
import newsloom.model.story.ArticleHeader;
import newsloom.store.PlacedArticle;
import newsloom.store.PlacedArticle.Place;

/** An article as a row of a spreadsheet (RFC 4180). */
final class ExportedCsv {
    static final String HEADER =
            "id,published,publisher,title,url,site,language,read,story,headline,role,copy_of,score,text\r\n";

    /** With these, also the wide ones of East Asia, spreadsheets begin what they compute. */
    private static final String FORMULA_SIGNS = "=+-@＝＋－＠";

    private ExportedCsv() {}

    static String row(PlacedArticle exported) {
        Article article = exported.written().article();
        Stream<String> described = Stream.of(
                article.id(),
                article.published().map(ExportedJson::time).orElse(""),
                article.publisher().orElse(""),
                article.title().orElse(""),
                article.url().map(URI::toString).orElse(""),
                article.site().orElse(""),
                ExportedJson.language(article).orElse(""),
                exported.written().at().toString());
        return row(described, exported.place(), article.text());
    }

    /** What is known of an article without its text, nor when it was read. */
    static String row(Place withoutText) {
        ArticleHeader article = withoutText.membership().article();
        Stream<String> described = Stream.of(
                article.id(),
                article.published().map(ExportedJson::time).orElse(""),
                article.publisher().orElse(""),
                article.title(),
                article.url().map(URI::toString).orElse(""),
                article.site().orElse(""),
                article.language(),
                "");
        return row(described, Optional.of(withoutText), "");
    }

    private static String row(Stream<String> described, Optional<Place> place, String text) {
        Stream<String> placed = Stream.of(
                place.map(found -> found.story().id()).orElse(""),
                place.map(found -> found.story().headline()).orElse(""),
                place.map(found -> ConstantNames.of(found.story().role(found.membership())))
                        .orElse(""),
                place.flatMap(found -> found.membership().copyOf()).orElse(""));
        String score = place.map(
                        found -> RoundedNumber.of(found.membership().score()).toPlainString())
                .orElse("");
        return Stream.concat(described, placed).map(ExportedCsv::cell).collect(Collectors.joining(",")) + "," + score
                + "," + cell(text) + "\r\n";
    }

    private static String cell(String foreign) {
        String safe = foreign.lines()
                .map(SafeText::of)
                .collect(Collectors.joining("\n"))
                .strip();
        String text = !safe.isEmpty() && FORMULA_SIGNS.indexOf(safe.charAt(0)) >= 0 ? "'" + safe : safe;
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
