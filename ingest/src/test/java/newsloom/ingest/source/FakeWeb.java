package newsloom.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import newsloom.fetch.Bytes;
import newsloom.fetch.Fetched;
import newsloom.fetch.Fetcher;
import newsloom.fetch.Freshness;
import newsloom.fetch.Request;
import newsloom.fetch.Validators;
import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.read.feed.FeedReader;
import newsloom.ingest.read.feed.FeedSettings;
import newsloom.ingest.read.link.LinkReader;
import newsloom.ingest.read.page.PageReader;
import newsloom.ingest.read.sitemap.SitemapReader;
import newsloom.ingest.read.sitemap.SitemapSettings;
import newsloom.ingest.schedule.ScheduleSettings;

/** Answers with what it was given, and notes what it was asked. */
final class FakeWeb implements Fetcher {
    static final SourceReaders READERS = new SourceReaders(
            new FeedReader(FeedSettings.defaults())::read,
            new PageReader()::read,
            new SitemapReader(SitemapSettings.defaults())::read,
            new LinkReader()::read);
    private static final LanguageDetector DETECTOR = new LanguageDetector(DetectorSettings.defaults());

    final List<Request> asked = new ArrayList<>();
    private final Map<String, Fetched> answers = new HashMap<>();

    /** That asks this web. */
    SourceVisitor sources() {
        return new SourceVisitor(this, READERS, DETECTOR, ScheduleSettings.defaults(), VisitSettings.defaults());
    }

    /** That asks this web. */
    PageVisitor pages() {
        return new PageVisitor(this, READERS, DETECTOR, VisitSettings.defaults());
    }

    void gives(String address, String body) {
        gives(address, body, Validators.NONE);
    }

    void gives(String address, String body, Validators validators) {
        answers.put(address, body(URI.create(address), Optional.empty(), body, validators));
    }

    void movesTo(String address, String to, String body) {
        URI there = URI.create(to);
        answers.put(address, body(there, Optional.of(there), body, Validators.NONE));
    }

    void fails(String address, int status, Freshness freshness) {
        answers.put(
                address, new Fetched.Failed(OptionalInt.of(status), "The server answers " + status + ".", freshness));
    }

    void answers(String address, Fetched answer) {
        answers.put(address, answer);
    }

    @Override
    public Fetched fetch(Request request) {
        asked.add(request);
        return Optional.ofNullable(answers.get(request.address().toString()))
                .orElseGet(() -> new Fetched.Failed(OptionalInt.of(404), "It is not there (404).", Freshness.UNKNOWN));
    }

    private static Fetched body(URI address, Optional<URI> moved, String body, Validators validators) {
        return new Fetched.Body(
                address,
                moved,
                Optional.of("text/xml; charset=utf-8"),
                new Bytes(body.getBytes(UTF_8)),
                validators,
                Freshness.UNKNOWN);
    }
}
