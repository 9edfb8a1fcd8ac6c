package newsloom.ingest.source;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.model.PublicationDate;

/**
 * One entry of a source, whatever kind of source it is: what articles are made of.
 *
 * @param ownId what the source calls it
 * @param link in its canonical form
 * @param text plain; blank where the source gives none
 * @param changed when the source says that it last changed, which is no date of publication
 * @param pageOnly whether only its page can tell what it reports
 */
record SourceEntry(
        Optional<String> ownId,
        Optional<URI> link,
        Optional<String> title,
        String text,
        Optional<String> dateAsWritten,
        Optional<PublicationDate> published,
        Optional<Instant> changed,
        List<String> authors,
        List<String> tags,
        Optional<URI> image,
        Optional<String> publisher,
        Optional<String> language,
        boolean pageOnly) {

    boolean isEmpty() {
        return title.isEmpty() && text.isBlank() && (link.isEmpty() || !pageOnly);
    }
}
