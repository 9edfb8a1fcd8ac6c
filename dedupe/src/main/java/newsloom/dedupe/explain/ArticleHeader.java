package newsloom.dedupe.explain;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;
import newsloom.dedupe.text.TextHash;
import newsloom.model.Article;

/** What people read of an article, which the engine only passes on: packed, for a million of these must fit. */
public final class ArticleHeader {
    public static final ArticleHeader NONE = new ArticleHeader("", "", "", "", Optional.empty(), 0, 0);

    private static final int ID = 0;
    private static final int URL = 1;
    private static final int PUBLISHER = 2;
    private static final int HEADLINE = 3;
    private static final int TEXTS = 4;

    /** Where each text ends, then the texts in UTF-8. */
    private final byte[] packed;

    private final boolean dated;
    private final long second;
    private final int nano;
    private final int words;
    private final long wording;

    private ArticleHeader(
            String id,
            String url,
            String publisher,
            String headline,
            Optional<Instant> publishedAt,
            int words,
            long wording) {
        this.packed = pack(id, url, publisher, headline);
        this.dated = publishedAt.isPresent();
        this.second = publishedAt.map(Instant::getEpochSecond).orElse(0L);
        this.nano = publishedAt.map(Instant::getNano).orElse(0);
        this.words = words;
        this.wording = wording;
    }

    private ArticleHeader(byte[] packed, boolean dated, long second, int nano, int words, long wording) {
        this.packed = packed;
        this.dated = dated;
        this.second = second;
        this.nano = nano;
        this.words = words;
        this.wording = wording;
    }

    public static ArticleHeader of(Article article, int words) {
        return new ArticleHeader(
                article.id(),
                article.url().map(URI::toString).orElse(""),
                article.publisher().orElse(""),
                article.headline(),
                article.publishedAt(),
                words,
                wording(article));
    }

    /** Whether an article has the same title and text as this one: by their hashes, for the text is not kept. */
    public boolean readsLike(Article article) {
        return wording == wording(article);
    }

    public String id() {
        return text(ID);
    }

    public Optional<URI> url() {
        return Optional.of(text(URL)).filter(url -> !url.isEmpty()).map(URI::create);
    }

    public Optional<String> publisher() {
        return Optional.of(text(PUBLISHER)).filter(name -> !name.isEmpty());
    }

    public String headline() {
        return text(HEADLINE);
    }

    public Optional<Instant> publishedAt() {
        return dated ? Optional.of(Instant.ofEpochSecond(second, nano)) : Optional.empty();
    }

    public int words() {
        return words;
    }

    private static long wording(Article article) {
        long title = article.title().map(String::hashCode).orElse(0);
        return title * 0x9E3779B97F4A7C15L ^ TextHash.hash(article.text());
    }

    public void write(StateWriter to) {
        to.bytes(packed);
        to.yes(dated);
        to.number(second);
        to.number(nano);
        to.number(words);
        to.number(wording);
    }

    public static ArticleHeader read(StateReader from) {
        return new ArticleHeader(from.bytes(), from.yes(), from.whole(), from.integer(), from.integer(), from.whole());
    }

    private static byte[] pack(String... texts) {
        byte[][] encoded = new byte[TEXTS][];
        int size = TEXTS * Integer.BYTES;
        for (int i = 0; i < TEXTS; i++) {
            encoded[i] = texts[i].getBytes(StandardCharsets.UTF_8);
            size += encoded[i].length;
        }
        ByteBuffer packed = ByteBuffer.allocate(size);
        int end = TEXTS * Integer.BYTES;
        for (byte[] text : encoded) {
            end += text.length;
            packed.putInt(end);
        }
        for (byte[] text : encoded) {
            packed.put(text);
        }
        return packed.array();
    }

    private String text(int text) {
        ByteBuffer ends = ByteBuffer.wrap(packed);
        int from = text == 0 ? TEXTS * Integer.BYTES : ends.getInt((text - 1) * Integer.BYTES);
        return new String(packed, from, ends.getInt(text * Integer.BYTES) - from, StandardCharsets.UTF_8);
    }
}
