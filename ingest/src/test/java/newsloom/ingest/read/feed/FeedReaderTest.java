package newsloom.ingest.read.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.model.DateOrigin;
import newsloom.model.DatePrecision;
import newsloom.model.PublicationDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
    private static final Instant MORNING = Instant.parse("2024-02-13T09:40:00Z");

    @Test
    void rssIsReadWithItsModules() {
        FeedEntry entry =
                Feeds.item("<title>Ferry &amp;amp; fog</title><link>https://harbour.example/1</link><guid>g1</guid>"
                        + "<description>&lt;p onclick='x'>All rescued&lt;/p></description><content:encoded><![CDATA[<p>Long</p>]]>"
                        + "</content:encoded><dc:creator>Ann Reed</dc:creator><pubDate>Tue, 13 Feb 2024 09:40:00 GMT</pubDate>"
                        + "<category>sea</category><enclosure url='a.mp3' type='audio/mpeg' length='9'/>"
                        + "<source url='https://wire.example/'>Calder Wire</source>");
        assertThat(entry.title()).contains("Ferry & fog");
        assertThat(entry.id()).contains("g1");
        assertThat(entry.link()).contains(URI.create("https://harbour.example/1"));
        assertThat(entry.summary()).contains(new EntryContent("<p>All rescued</p>", "text/html"));
        assertThat(entry.content()).containsExactly(new EntryContent("<p>Long</p>", "text/html"));
        assertThat(entry.author().flatMap(Person::name)).contains("Ann Reed");
        assertThat(entry.published().map(PublicationDate::at)).contains(MORNING);
        assertThat(entry.publishedAsWritten()).contains("Tue, 13 Feb 2024 09:40:00 GMT");
        assertThat(entry.publisher()).contains("Calder Wire");
        assertThat(entry.tags()).containsExactly("sea");
        assertThat(entry.enclosures())
                .containsExactly(new Enclosure(
                        URI.create("https://harbour.example/news/a.mp3"), Optional.of("audio/mpeg"), Optional.of("9")));
    }

    @Test
    void atomIsReadWithItsLinksAndTexts() {
        FeedEntry entry = Feeds.entry(
                "<title type='text'>a &lt;b&gt; c</title><id>urn:1</id><link rel='self' href='/self'/>"
                        + "<link rel='alternate' type='text/html' href='two.html'/><published>2024-02-13T09:40:00Z</published>"
                        + "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>All <em>safe</em></p></div></content>");
        assertThat(entry.title()).contains("a <b> c");
        assertThat(entry.link()).contains(URI.create("https://harbour.example/news/two.html"));
        assertThat(entry.content().get(0).value()).isEqualTo("<div><p>All <em>safe</em></p></div>");
        assertThat(entry.published().map(PublicationDate::at)).contains(MORNING);
    }

    @Test
    void severalAuthorsAreSeveral() {
        FeedEntry entry =
                Feeds.item("<title>t</title><dc:creator>Ann Reed</dc:creator><dc:creator>Bo Seal</dc:creator>");

        assertThat(entry.authors()).extracting(Person::written).containsExactly("Ann Reed", "Bo Seal");
        assertThat(entry.author().map(Person::written)).contains("Ann Reed, Bo Seal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<enclosure url='/i.jpg' type='image/jpeg'/><media:thumbnail url='/small.jpg'/>",
                "<media:group><media:content url='/i.jpg' medium='image'/></media:group>",
                "<media:thumbnail url='javascript:x'/><media:thumbnail url='/i.jpg'/>",
                "<enclosure url='/a.mp3' type='audio/mpeg'/><itunes:image href='/i.jpg'/>"
            })
    void aPictureIsFoundWhereverItIsNamed(String named) {
        assertThat(Feeds.item("<title>t</title>" + named).image())
                .contains(URI.create("https://harbour.example/i.jpg"));
    }

    @Test
    void aDayIsToldFromATime() {
        assertThat(Feeds.entry("<published>2024-02-13</published><updated>2024-02-13T09:40:00Z</updated>"))
                .satisfies(entry -> {
                    assertThat(entry.published())
                            .contains(new PublicationDate(
                                    Instant.parse("2024-02-13T00:00:00Z"), DatePrecision.DAY, DateOrigin.FEED));
                    assertThat(entry.updated())
                            .contains(new PublicationDate(MORNING, DatePrecision.INSTANT, DateOrigin.FEED));
                });
    }

    @Test
    void base64IsDecodedWhereItIsMeant() {
        assertThat(Feeds.entry("<content type='application/octet-stream'>PHA+c2FmZTwvcD4=</content>")
                        .content())
                .containsExactly(new EntryContent("<p>safe</p>", "text/html"));
    }

    @Test
    void anEntryIsByItsFeedsAuthorWhereAtomSaysSo() {
        Feed feed = Feeds.read(
                "<feed xmlns='http://www.w3.org/2005/Atom'><author><name>Ann</name><email>a@b.example</email>"
                        + "</author><entry><title>t</title></entry></feed>");
        assertThat(feed.entries().get(0).author())
                .contains(new Person("Ann (a@b.example)", Optional.of("Ann"), Optional.of("a@b.example")));
    }

    @Test
    void rdfHasItsItemsBesideTheChannel() {
        Feed feed = Feeds.read(
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
                        + "<channel><title>c</title></channel><item rdf:about='urn:1'><title>i</title></item></rdf:RDF>");
        assertThat(feed.title()).contains("c");
        assertThat(feed.format()).isEqualTo("rss10");
        assertThat(feed.entries()).extracting(FeedEntry::id).containsExactly(Optional.of("urn:1"));
    }

    @Test
    void jsonFeedIsReadBeside() {
        Feed feed = Feeds.read(
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"c\",\"authors\":[{\"name\":\"Ann\"}],"
                        + "\"items\":[{\"id\":7,\"image\":\"/i.jpg\",\"url\":\"/7\",\"content_html\":\"<p>a<script>x</script>\",\"date_published\":\"2024-02-13T09:40:00Z\"}]}");
        FeedEntry entry = feed.entries().get(0);
        assertThat(entry.id()).contains("7");
        assertThat(entry.link()).contains(URI.create("https://harbour.example/7"));
        assertThat(entry.content().get(0).value()).isEqualTo("<p>a</p>");
        assertThat(entry.author().map(Person::written)).contains("Ann");
        assertThat(entry.image()).contains(URI.create("https://harbour.example/i.jpg"));
    }

    @Test
    void aFeedSaysWhenToComeAgain() {
        Feed feed = Feeds.read(
                "<rss><channel><ttl>60</ttl><skipHours><hour>0</hour><hour>24</hour><hour>7</hour><hour>x</hour>"
                        + "</skipHours><skipDays><day>Sunday</day></skipDays></channel></rss>");
        assertThat(feed.ttl()).contains(Duration.ofHours(1));
        assertThat(feed.skipped()).contains(new SkippedTimes(Set.of(0, 7), Set.of(DayOfWeek.SUNDAY)));
    }

    @Test
    void namespacesCountNotTheirPrefixes() {
        Feed feed =
                Feeds.read("<a:feed xmlns:a='http://www.w3.org/2005/Atom' xmlns:b='http://purl.org/dc/elements/1.1/'>"
                        + "<a:entry><a:title>t</a:title><b:creator>Ann</b:creator></a:entry></a:feed>");
        assertThat(feed.entries().get(0).title()).contains("t");
        assertThat(feed.entries().get(0).author().map(Person::written)).contains("Ann");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><item><title>t</title></item></rss>",
                "\n\n  junk <?xml version='1.0'?><rss><channel><item><title>t</title></item></channel></rss>",
                "<br/>Warning<rss><channel><item><title>t</title></item></channel></rss>",
                "<rss><channel><item><title>t</title><description>a & b &nbsp; &copy",
                "<rss><channel><item><title>t</tile></item></channel></rss",
                "<!DOCTYPE rss PUBLIC 'x' 'y.dtd'><rss version='9.9'><channel><item><title>t</title></item></channel></rss>",
                "<RSS><CHANNEL><ITEM><TITLE>t</TITLE></ITEM></CHANNEL></RSS>",
                "<rss><channel><item><title>t\u0000\u0008</title></item></channel></rss>",
            })
    void brokenFeedsAreRead(String text) {
        assertThat(Feeds.read(text).entries()).extracting(FeedEntry::title).containsExactly(Optional.of("t"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "404 not found",
                "<html><body>Sign in</body></html>",
                "{\"error\":1}",
                "{",
                "[]",
                "\u0000\u0001"
            })
    void whatIsNoFeedIsRefusedWithASentence(String text) {
        assertThat(Feeds.reason(Feeds.reading(text))).endsWith(".").contains(" ");
    }

    @Test
    void aLinkThatIsNoAddressIsKeptAsWritten() {
        FeedEntry entry = Feeds.item("<link>javascript:x()</link>");
        assertThat(entry.link()).isEmpty();
        assertThat(entry.linkAsWritten()).contains("javascript:x()");
    }

    @Test
    void anEntrysOwnLanguageGoesBeforeTheFeeds() {
        Feed feed = Feeds.read(
                "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='de'><entry xml:lang='en'><id>1</id>"
                        + "</entry><entry><id>2</id><content xml:lang='fr'>Texte.</content></entry><entry><id>3</id></entry></feed>");

        assertThat(feed.language()).contains("de");
        assertThat(feed.entries())
                .extracting(FeedEntry::language)
                .containsExactly(Optional.of("en"), Optional.of("fr"), Optional.empty());
    }

    @Test
    void aFeedThatIsCutWithinAnEntryIsToldAsCutAndMakesNoHalfArticle() {
        Feed cut = Feeds.read("<rss><channel><item><title>One</title></item><item><title>Two</title><description>The");
        Feed sloppy = Feeds.read("<rss><channel><item><title>One</title><item><title>Two</title>");
        Feed between = Feeds.read("<rss><channel><item><title>One</title></item>");

        assertThat(cut.entries()).extracting(FeedEntry::title).containsExactly(Optional.of("One"));
        assertThat(cut.isCut()).isTrue();
        assertThat(sloppy.entries()).hasSize(2);
        assertThat(sloppy.isCut() || between.isCut()).isFalse();
        assertThat(between.entries()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel><item><title>One</title></item><item><title>Two</title><description>The &am",
                "<rss><channel><item><title>One</title></item><item><title>Two</title><link>https://x.ex",
                "<rss><channel><item><title>One</title></item><item><title>Two</title><description><![CDATA[The",
                "<rss><channel><item><title>One</title></item><item><title>Two</title><descr",
                "<rss><channel><item><title>One</title></item><item><title>Two</title><enclosure url='https://x",
                "<rss><channel><item><title>One</title></item><item><title>Two</title><!-- The",
                "<rss><channel><item><title>One</title></item><item><title>Two</title></ite",
                "<rss><channel><item><title>One</title></item><item><title>Tw",
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>One</title></entry><entry><title>Two</title><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>The",
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>One</title></entry><entry><title>Two</title><summary>The",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><item><title>One</title></item><item><title>Two</title><description>The",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"title\":\"One\",\"content_text\":\"a\"},{\"id\":\"2\",\"title\":\"Two\",\"content_text\":\"The",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"title\":\"One\",\"content_text\":\"a\"},{\"id\":\"2\",\"title\":\"Two\"",
            })
    void whereverAFeedIsCutTheWholeEntriesAreReadAndNoHalfOne(String text) {
        Feed cut = Feeds.read(text);

        assertThat(cut.entries()).extracting(FeedEntry::title).containsExactly(Optional.of("One"));
        assertThat(cut.isCut()).isTrue();
    }

    @Test
    void datesOfDigitsAreReadAsTheOtherDatesOfTheFeedAreOrAsItsLanguageHasThem() {
        assertThat(days("<language>fr</language>", "05/03/2024", "12/03/2024"))
                .containsExactly("2024-03-05", "2024-03-12");
        assertThat(days("", "05/03/2024", "13/03/2024")).containsExactly("2024-03-05", "2024-03-13");
        assertThat(days("<language>en-us</language>", "05/03/2024")).containsExactly("2024-05-03");
        assertThat(days("<language>en</language><link>https://paper.co.uk/</link>", "05/03/2024"))
                .containsExactly("2024-03-05");
        assertThat(days("<item><title>a</title><link>https://paper.com.au/1</link></item>", "05/03/2024"))
                .containsExactly("2024-03-05");
    }

    private static List<String> days(String channel, String... dates) {
        String items = Stream.of(dates)
                .map(date -> "<item><title>a</title><pubDate>" + date + "</pubDate></item>")
                .collect(Collectors.joining());
        return Feeds.read("<rss version='2.0'><channel>" + channel + items + "</channel></rss>").entries().stream()
                .flatMap(entry -> entry.published().stream())
                .map(published -> published.at().toString().substring(0, 10))
                .toList();
    }

    @Test
    void linksAreThoseOfTheFeedsPages() {
        Feed feed = Feeds.read(
                "<rss><channel><link>https://town.example/</link><item><link>/a?b=1&c=2</link></item></channel></rss>");
        assertThat(feed.entries().get(0).link()).contains(URI.create("https://town.example/a?b=1&c=2"));
    }
}
