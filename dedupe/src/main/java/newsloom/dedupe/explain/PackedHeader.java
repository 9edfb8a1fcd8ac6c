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
import newsloom.model.DateOrigin;
import newsloom.model.DatePrecision;
import newsloom.model.PublicationDate;
import newsloom.model.story.ArticleHeader;

/** What people read of an article, which the engine only passes on: packed, for a million of these must fit. */
public final class PackedHeader {
    public static final PackedHeader NONE = new PackedHeader(Optional.empty(), false, 0, 0, "", "", "", "", "");
    private static final DatePrecision[] PRECISIONS = DatePrecision.values();
    private static final DateOrigin[] ORIGINS = DateOrigin.values();
    private static final int UNDATED = -1;

    private static final int ID = 0;
    private static final int URL = 1;
    private static final int SITE = 2;
    private static final int PUBLISHER = 3;
    private static final int HEADLINE = 4;
    private static final int TEXTS = 5;

    /** Where each text ends, then the texts in UTF-8. */
    private final byte[] packed;

    /** Precision and origin of its date in one number. */
    private final int date;

    private final long second;
    private final int nano;
    /** Whether the headline is a title, and not the first sentence in the place of one. */
    private final boolean titled;

    private final int words;
    private final long wording;

    private PackedHeader(
            Optional<PublicationDate> published, boolean titled, int words, long wording, String... texts) {
        this.packed = pack(texts);
        this.date = published.map(PackedHeader::date).orElse(UNDATED);
        Instant at = published.map(PublicationDate::at).orElse(Instant.EPOCH);
        this.second = at.getEpochSecond();
        this.nano = at.getNano();
        this.titled = titled;
        this.words = words;
        this.wording = wording;
    }

    private PackedHeader(byte[] packed, int date, long second, int nano, boolean titled, int words, long wording) {
        this.packed = packed;
        this.date = date;
        this.second = second;
        this.nano = nano;
        this.titled = titled;
        this.words = words;
        this.wording = wording;
    }

    public static PackedHeader of(Article article, int words) {
        return new PackedHeader(
                article.published(),
                article.title().isPresent(),
                words,
                wording(article),
                article.id(),
                article.url().map(URI::toString).orElse(""),
                article.site().orElse(""),
                article.publisher().orElse(""),
                article.headline());
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

    public Optional<String> site() {
        return Optional.of(text(SITE)).filter(name -> !name.isEmpty());
    }

    public Optional<String> publisher() {
        return Optional.of(text(PUBLISHER)).filter(name -> !name.isEmpty());
    }

    public String headline() {
        return text(HEADLINE);
    }

    public boolean isTitled() {
        return titled;
    }

    public Optional<Instant> publishedAt() {
        return date == UNDATED ? Optional.empty() : Optional.of(Instant.ofEpochSecond(second, nano));
    }

    /** @param language in which it is grouped */
    public ArticleHeader unpack(String language) {
        return new ArticleHeader(
                language,
                id(),
                headline(),
                url(),
                site(),
                publisher(),
                publishedAt()
                        .map(at -> new PublicationDate(
                                at, PRECISIONS[date / ORIGINS.length], ORIGINS[date % ORIGINS.length])));
    }

    @SuppressWarnings("EnumOrdinal") // the numbers are read by none but the code that wrote them
    private static int date(PublicationDate published) {
        return published.precision().ordinal() * ORIGINS.length
                + published.origin().ordinal();
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
        to.number(date);
        to.number(second);
        to.number(nano);
        to.yes(titled);
        to.number(words);
        to.number(wording);
    }

    public static PackedHeader read(StateReader from) {
        return new PackedHeader(
                from.bytes(), from.integer(), from.whole(), from.integer(), from.yes(), from.integer(), from.whole());
    }

    private static byte[] pack(String[] texts) {
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
