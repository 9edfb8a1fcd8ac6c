package newsloom.model;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One report at one URL by one publisher: what {@code ingest} writes and {@code dedupe} reads.
 *
 * @param id stable over replays; never blank, and new ones have at most 2,048 bytes
 * @param site by which its publisher is known whatever it is called: the registrable domain of its page, else the
 *     publisher's name without case and accents
 * @param publisher who published it, as the source names them
 * @param sourceName what the feed or site that it was read from calls itself
 * @param title absent when the source gives none; see {@link #headline()}
 * @param authors as they are named there; at most 20
 * @param tags what it is filed under there; at most 40
 * @param image the one to show with it
 * @param text the plain text, paragraphs separated by line breaks; never blank
 * @param published absent when unknown; never the time of reading in disguise
 * @param language {@link Locale#ROOT} when unknown
 */
public record Article(
        String id,
        Optional<URI> url,
        Optional<String> site,
        Optional<String> publisher,
        Optional<String> sourceName,
        Optional<String> title,
        List<String> authors,
        List<String> tags,
        Optional<URI> image,
        String text,
        Optional<PublicationDate> published,
        Locale language) {
    /** Bytes in UTF-8: of so much all databases can have an index. */
    private static final int LONGEST_ID = 2_048;

    private static final int MOST_AUTHORS = 20;
    private static final int MOST_TAGS = 40;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 2_048;

    public Article {
        Checks.notBlank(id, "An article's id");
        Checks.notBlank(text, "An article's text");
        language = Objects.requireNonNullElse(language, Locale.ROOT); // JSON may leave it out, and the lists
        publisher = publisher.map(String::strip).filter(name -> !name.isEmpty());
        site = Stream.concat(site.stream(), publisher.map(Folding::of).stream())
                .flatMap(Article::name)
                .findFirst();
        sourceName = sourceName.stream().flatMap(Article::name).findFirst();
        title = title.map(String::strip).filter(words -> !words.isEmpty());
        authors = names(authors, MOST_AUTHORS);
        tags = names(tags, MOST_TAGS);
        image = image.filter(address -> address.toString().length() <= LONGEST_ADDRESS);
    }

    /** With nothing but what stories are made of. */
    public Article(
            String id,
            Optional<URI> url,
            Optional<String> publisher,
            Optional<String> title,
            String text,
            Optional<Instant> publishedAt,
            Locale language) {
        this(
                id,
                url,
                Optional.empty(),
                publisher,
                Optional.empty(),
                title,
                List.of(),
                List.of(),
                Optional.empty(),
                text,
                publishedAt.map(PublicationDate::ofFile),
                language);
    }

    /** Why no article can have this id, if none can: a sentence. What has one from before keeps it. */
    public static Optional<String> objectionToId(String id) {
        int length = id.getBytes(StandardCharsets.UTF_8).length;
        return length <= LONGEST_ID
                ? Optional.empty()
                : Optional.of("The article's id has " + length + " bytes (UTF-8), and " + LONGEST_ID
                        + " are the most that can be.");
    }

    public Optional<Instant> publishedAt() {
        return published.map(PublicationDate::at);
    }

    /** The same under another name. */
    public Article withId(String other) {
        return new Article(
                other, url, site, publisher, sourceName, title, authors, tags, image, text, published, language);
    }

    /** Whether both have the same title and text. */
    public boolean readsLike(Article other) {
        return title.equals(other.title) && text.equals(other.text);
    }

    /** The title, or where there is none the first sentence of the text. */
    public String headline() {
        return title.orElseGet(() -> Headlines.firstSentence(text));
    }

    /** Whoever writes too many, or too long ones, loses those, and not the article. */
    private static List<String> names(List<String> written, int most) {
        return Objects.requireNonNullElse(written, List.<String>of()).stream()
                .flatMap(Article::name)
                .distinct()
                .limit(most)
                .toList();
    }

    private static Stream<String> name(String written) {
        return Stream.of(Excerpt.of(written.strip(), LONGEST_NAME).strip()).filter(name -> !name.isEmpty());
    }
}
