package newsloom.app.role;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import newsloom.app.settings.Settings;
import newsloom.app.settings.WebSettings;
import newsloom.fetch.Fetcher;
import newsloom.fetch.http.FetchSettings;
import newsloom.fetch.http.FetcherFactory;
import newsloom.fetch.robots.RobotRules;
import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.read.feed.FeedReader;
import newsloom.ingest.read.feed.FeedSettings;
import newsloom.ingest.read.link.LinkReader;
import newsloom.ingest.read.page.MetaRefresh;
import newsloom.ingest.read.page.PageReader;
import newsloom.ingest.read.sitemap.SitemapReader;
import newsloom.ingest.read.sitemap.SitemapSettings;
import newsloom.ingest.schedule.ScheduleSettings;
import newsloom.ingest.source.Discoverer;
import newsloom.ingest.source.PageVisitor;
import newsloom.ingest.source.SourceReaders;
import newsloom.ingest.source.SourceVisitor;
import newsloom.ingest.source.VisitSettings;

/** What it takes to read the web, put together from the settings. */
public final class WebClients implements AutoCloseable {
    private final LanguageDetector detector = new LanguageDetector(DetectorSettings.defaults());
    private final VisitSettings visits;
    private final ScheduleSettings schedule;
    private final SourceReaders readers;
    private final FetcherFactory web;

    public WebClients(Settings settings) {
        this.schedule = settings.web().schedule();
        this.visits = VisitSettings.defaults().withRetry(settings.web().least());
        this.readers = readers();
        this.web = factory(settings.web());
    }

    /** What asks the web and tells it something, as the settings say. */
    static FetcherFactory factory(WebSettings web) {
        return new FetcherFactory(fetching(web), Clock.systemUTC(), MetaRefresh::target);
    }

    public static SourceReaders readers() {
        return new SourceReaders(
                new FeedReader(FeedSettings.defaults())::read,
                new PageReader()::read,
                new SitemapReader(SitemapSettings.defaults())::read,
                new LinkReader()::read);
    }

    ScheduleSettings schedule() {
        return schedule;
    }

    public SourceVisitor sources() {
        return new SourceVisitor(web.polite(), readers, detector, schedule, visits);
    }

    PageVisitor pages() {
        return new PageVisitor(web.polite(), readers, detector, visits);
    }

    public Discoverer discoverer() {
        return new Discoverer(web.guarded(), readers, this::sitemaps);
    }

    /** For what a person wants now, by hand. */
    public Fetcher byHand() {
        return web.guarded();
    }

    /** The pause between two requests that a host asks for. */
    Function<URI, Duration> delays() {
        return address -> web.robots().crawlDelay(address).orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        web.close();
    }

    private List<URI> sitemaps(URI site) {
        return web.robots().rules(site).map(RobotRules::sitemaps).orElse(List.of());
    }

    private static FetchSettings fetching(WebSettings web) {
        FetchSettings plain = FetchSettings.defaults().withOpen(web.open());
        FetchSettings named = web.contact().map(plain::withContact).orElse(plain);
        return web.proxy()
                .map(proxy -> named.with(named.network().withProxy(proxy, List.of())))
                .orElse(named);
    }
}
