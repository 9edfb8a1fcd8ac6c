package newsloom.model;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One report at one URL by one publisher: what {@code ingest} writes and {@code dedupe} reads.
 *
 * @param id stable over replays; never blank
 * @param publisher who published it, as the source names them
 * @param title absent when the source gives none; see {@link #headline()}
 * @param text the plain text, paragraphs separated by line breaks; never blank
 * @param publishedAt absent when unknown; never the time of reading in disguise
 * @param language {@link Locale#ROOT} when unknown
 */
public record Article(
        String id,
        Optional<URI> url,
        Optional<String> publisher,
        Optional<String> title,
        String text,
        Optional<Instant> publishedAt,
        Locale language) {

    public Article {
        Checks.notBlank(id, "An article's id");
        Checks.notBlank(text, "An article's text");
        language = Objects.requireNonNullElse(language, Locale.ROOT); // JSON may leave it out
        publisher = publisher.map(String::strip).filter(name -> !name.isEmpty());
        title = title.map(String::strip).filter(words -> !words.isEmpty());
    }

    /** The title, or where there is none the first sentence of the text. */
    public String headline() {
        return title.orElseGet(() -> Headlines.firstSentence(text));
    }
}
