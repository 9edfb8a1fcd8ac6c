package newsloom.bench.peer;

import newsloom.model.Article;

/** The title that a peer sees. */
final class PeerTitles {
    private PeerTitles() {}

    /** Where an article has none, its first line that is no address on the web; empty when there is none either. */
    static String of(Article article) {
        return article.title()
                .orElseGet(() -> article.text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("http"))
                        .findFirst()
                        .orElse(""));
    }
}
