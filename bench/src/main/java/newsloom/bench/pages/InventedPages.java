package newsloom.bench.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsloom.fetch.Bytes;

/**
 * Invented pages of the kinds that marked ones hold too few of: an article with cards of other stories or with readers'
 * comments behind it, a live blog, and a round-up, whose cards are its text. {@link FitPages} has them among its examples.
 */
final class InventedPages {
    private static final int OF_EACH_KIND = 12;
    private static final List<String> SYLLABLES = List.of(
            "ar", "bel", "cor", "dun", "el", "fin", "gar", "hol", "is", "ka", "lo", "mer", "no", "ost", "per", "ra");

    /** What surrounds the text of an article, with its place in it. */
    private static final List<String> BODIES = List.of(
            "<main><article><h1>%s</h1><div class=\"article-body\">%s</div></article>%s</main>",
            "<main><h1>%s</h1>%s%s</main>",
            "<div class=\"page\"><div class=\"story\"><h1>%s</h1>%s%s</div></div>",
            "<div id=\"wrap\"><h1>%s</h1><div class=\"text\">%s</div>%s</div>");

    private static final List<String> CARDS = List.of(
            "<div class=\"card\"><a href=\"/o/%1$d\"><h3>%2$s</h3></a><p>%3$s</p></div>",
            "<article><h3><a href=\"/o/%1$d\">%2$s</a></h3><p>%3$s</p></article>",
            "<li><a href=\"/o/%1$d\">%2$s</a><p>%3$s</p></li>",
            "<div><h4><a href=\"/o/%1$d\">%2$s</a></h4><span>2 h</span><p>%3$s</p></div>",
            "<h4><a href=\"/o/%1$d\">%2$s</a></h4><p>%3$s</p>");

    private static final List<String> COMMENTS = List.of(
            "<div class=\"comment\"><b>Reader %1$d</b><p>%3$s</p><a href=\"#r\">Reply</a></div>",
            "<li><cite>Reader %1$d</cite> <time>10:0%1$d</time><p>%3$s</p></li>",
            "<article class=\"reply\"><footer>Reader %1$d</footer><div><p>%3$s</p></div></article>",
            "<div><h5>Reader %1$d</h5><p>%3$s</p></div>");

    private static final List<String> POSTS = List.of(
            "<div class=\"post\"><time>1%1$d.00</time><h2>%2$s</h2><p>%3$s</p><p>%4$s</p></div>",
            "<article><span>1%1$d:05</span><h3>%2$s</h3><p>%3$s</p><p>%4$s</p></article>",
            "<section class=\"update\"><h2>%2$s</h2><p>%3$s</p><p>%4$s</p></section>");

    private static final List<String> SECTIONS = List.of(
            "<section><h2>%s</h2>%s</section>",
            "<div><p>%s</p>%s</div>", "<div class=\"more\"><h3>%s</h3><div>%s</div></div>");
    private static final List<String> HEADS = List.of("<meta property=\"og:type\" content=\"article\">", "", "");

    private final MarkedPages reader;
    private final Random random = new Random(7);

    InventedPages(MarkedPages reader) {
        this.reader = reader;
    }

    List<MarkedPage> all() {
        return IntStream.range(0, OF_EACH_KIND)
                .boxed()
                .flatMap(number -> Stream.of(
                        followed("cards", number, List.of("Related", "More", "Read next"), CARDS),
                        followed("comments", number, List.of("Comments", "What readers say", "4 replies"), COMMENTS),
                        of("live blog", number, items(POSTS, 4 + number), ""),
                        of("round-up", number, items(CARDS.subList(0, 4), 5 + number), "")))
                .toList();
    }

    /** An article, and behind it a section of other texts. */
    private MarkedPage followed(String kind, int number, List<String> headings, List<String> others) {
        String section = any(SECTIONS)
                .formatted(any(headings), items(others, 3 + number % 8).html());
        return of(kind, number, paragraphs(4 + number), section);
    }

    private MarkedPage of(String kind, int number, Text text, String behind) {
        String title = headline();
        String body = any(BODIES).formatted(title, text.html(), behind);
        return reader.page(
                "invented",
                kind,
                "https://paper" + number + ".example/a/" + kind.length(),
                new Bytes("""
                <!DOCTYPE html><html lang="en"><head><title>%s</title>%s</head><body>
                <header><a href="/">The Paper</a><nav><ul><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul></nav></header>
                %s<footer><p>© The Paper. All rights reserved.</p></footer></body></html>
                """.formatted(title, any(HEADS), body).getBytes(UTF_8)),
                text.gold());
    }

    private Text paragraphs(int count) {
        return text(count, number -> new Text("<p>%s</p>", sentences(2)));
    }

    private Text items(List<String> looks, int count) {
        String look = any(looks);
        return text(count, number -> {
            String headline = headline();
            String first = sentences(1 + number % 2);
            String second = sentences(2);
            String all = headline + "\n" + first + (look.contains("%4$s") ? "\n" + second : "");
            return new Text(look.formatted(number, headline, first, second), all);
        });
    }

    private Text text(int count, IntFunction<Text> part) {
        List<Text> parts = IntStream.range(0, count).mapToObj(part).toList();
        return new Text(
                parts.stream().map(Text::html).collect(Collectors.joining()),
                parts.stream().map(Text::gold).collect(Collectors.joining("\n")));
    }

    private String sentences(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> words(5 + random.nextInt(6)) + ", "
                        + words(5 + random.nextInt(8)).toLowerCase(Locale.ROOT) + ".")
                .collect(Collectors.joining(" "));
    }

    private String headline() {
        return words(5 + random.nextInt(5));
    }

    /** No three of them come twice, so that what is text and what is not is told by them. */
    private String words(int count) {
        String words = IntStream.range(0, count).mapToObj(at -> word()).collect(Collectors.joining(" "));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String word() {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(at -> any(SYLLABLES))
                .collect(Collectors.joining());
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** @param gold what of it a reader came for */
    private record Text(String html, String gold) {
        Text {
            html = html.contains("%s") ? html.formatted(gold) : html;
        }
    }
}
