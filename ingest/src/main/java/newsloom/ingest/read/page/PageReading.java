package newsloom.ingest.read.page;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.ingest.read.date.DateReader;
import newsloom.ingest.read.date.DayOrder;
import newsloom.model.PublicationDate;

/** What came of reading bytes as a page with an article. */
public sealed interface PageReading {

    /**
     * The article on a page.
     *
     * @param text paragraphs on separate lines
     * @param dateAsWritten the date as the page wrote it, kept beside what was made of it; alone where it cannot be
     * @param day of publication as readers saw it, which near midnight is not that of {@code published} in UTC
     * @param language as the page declares it
     */
    record Page(
            String text,
            Optional<String> title,
            List<String> authors,
            Optional<String> dateAsWritten,
            Optional<PublicationDate> published,
            Optional<LocalDate> day,
            Optional<String> publisher,
            Optional<String> language,
            Optional<URI> canonical,
            List<String> tags,
            Optional<URI> image)
            implements PageReading {

        /** What was taken for a date that can be read both ways, where nothing decides. */
        public Optional<DayOrder> guessedOrder(Optional<URI> address) {
            return dateAsWritten
                    .filter(written -> DateReader.read(written).equals(published.map(PublicationDate::at)))
                    .flatMap(written -> DayOrder.guessed(written, Stream.empty(), language, address.stream()));
        }
    }

    /** No article: a wall, a consent page, a page without text. {@code reason} is a sentence. */
    record NoArticle(Kind kind, String reason) implements PageReading {}

    /** What stands in an article's place. */
    enum Kind {
        PAYWALL,
        CONSENT,
        LOGIN,
        CHALLENGE,
        NO_TEXT,
        TOO_LARGE,
        NOT_HTML
    }
}
