package newsloom.ingest.read.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import newsloom.model.PublicationDate;

/**
 * One entry of a feed (RSS {@code item}, Atom {@code entry}).
 *
 * @param link resolved, when it is an address of the web; what else stands in its place is only in {@code linkAsWritten}
 * @param publishedAsWritten the date as the feed wrote it, kept beside what was made of it
 * @param updated stands in for a date of publication that is missing
 * @param publisher of RSS {@code source}: who published it, when not the feed's own
 * @param image an address of the web
 * @param language its own, or that of the part of the feed it stands in; absent where only the feed says one
 */
public record FeedEntry(
        Optional<String> id,
        Optional<String> title,
        Optional<URI> link,
        Optional<String> linkAsWritten,
        Optional<EntryContent> summary,
        List<EntryContent> content,
        List<Person> authors,
        Optional<String> publishedAsWritten,
        Optional<PublicationDate> published,
        Optional<PublicationDate> updated,
        Optional<String> publisher,
        List<String> tags,
        List<Enclosure> enclosures,
        Optional<URI> image,
        Optional<String> language) {

    /** All of its authors as one. */
    public Optional<Person> author() {
        return Person.together(authors);
    }
}
