package newsloom.ingest.read.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import newsloom.fetch.Bytes;
import newsloom.ingest.read.Document;

/** Small pages of an invented newspaper, and what is read of them. */
final class Pages {
    static final String STORY = """
        <p>The ferry Amber Gull left Port Ellery at dawn with 214 people on board, and ran onto a bank of sand in the fog.</p>
        <p>Its captain, who has crossed the bay for thirty years, said that the buoy had drifted in the storm of last week.</p>
        <h2>A long morning</h2>
        <p>Two lifeboats brought the passengers ashore before noon. Nobody was hurt, the coastguard told this newspaper.</p>
        <p>“We sang to the children,” said one of them, “and then the sun came out, and we could see how near the beach was.”</p>
        <p>The harbour master wants to look at every mark in the channel before another ship is allowed to leave.</p>
        """;

    static final String FIRST = "The ferry Amber Gull left Port Ellery at dawn";
    static final String LAST = "The harbour master wants to look at every mark";

    private Pages() {}

    static String article(String head, String beforeText) {
        return page(head, """
            <header class="masthead"><a href="/">The Ardell Courier</a>
            <nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/shop">Shop</a></li></ul></nav></header>
            <main><article>%s<div class="article-body">%s</div></article></main>
            <aside class="related"><h3>More from the bay</h3><ul><li><a href="/1">Herring is back, and so are the seals</a></li>
            <li><a href="/2">Council puts off the vote on the pier</a></li></ul></aside>
            <footer><p>© 2024 The Ardell Courier. All rights reserved.</p><a href="/privacy">Privacy policy</a></footer>
            """.formatted(beforeText, STORY));
    }

    static String page(String head, String body) {
        return "<!DOCTYPE html><html lang=\"en\"><head>" + head + "</head><body>" + body + "</body></html>";
    }

    static PageReading read(String html) {
        return read(html, "https://ardellcourier.example.com/a/ferry");
    }

    static PageReading read(String html, String address) {
        return read(html.getBytes(UTF_8), Optional.of("text/html; charset=utf-8"), address);
    }

    static PageReading read(byte[] bytes, Optional<String> type, String address) {
        return new PageReader().read(new Document(new Bytes(bytes), type, Optional.of(URI.create(address))));
    }

    static PageReading.Page article(String html) {
        PageReading reading = read(html);
        assertThat(reading).isInstanceOf(PageReading.Page.class);
        return (PageReading.Page) reading;
    }

    static PageReading.Kind refused(String html) {
        PageReading reading = read(html);
        assertThat(reading).isInstanceOf(PageReading.NoArticle.class);
        return ((PageReading.NoArticle) reading).kind();
    }
}
