package newsloom.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import newsloom.model.Article;
import org.junit.jupiter.api.Test;

/** What one publisher says in one frame of many things: each is a story of its own, however much of the frame they share. */
class SeriesTest {
    private static final LocalDate START = LocalDate.parse("2024-03-04");
    private static final List<String> FIRMS = List.of(
            "Alder Biologics",
            "Norwick Steel",
            "Pellier Foods",
            "Quarrow Energy",
            "Tarnholm Shipping",
            "Oduya Homes",
            "Castellane Optics",
            "Brixmoor Water",
            "Halden Paper",
            "Sunvale Solar",
            "Kestrel Air",
            "Marlow Toys",
            "Vessaly Rail",
            "Drusk Mining",
            "Lindqvist Tools",
            "Ferrand Glass",
            "Orrin Software",
            "Pemberley Bank",
            "Skerry Fisheries",
            "Wexcombe Insurance");
    private static final List<String> MATTERS = List.of(
            "Entry into a credit agreement",
            "Departure of a director",
            "Results of operations",
            "Change of auditor",
            "Purchase of assets",
            "Amendment of the bylaws",
            "Vote of security holders",
            "Sale of unregistered shares");
    private static final List<String> PEOPLE = List.of(
            "Maren Holt", "Edgar Bloom", "Wilma Crane", "Jost Farrow", "Ines Calder", "Otto Brandt", "Petra Lowe");
    private static final List<String> SHOWN = List.of(
            "Tablo – a spreadsheet in the terminal",
            "Pingwell, a feed reader without accounts",
            "Kettle – open-source alternative to Calendly",
            "Graft, a tiny web server in Rust",
            "I wrote end-to-end tests in plain words",
            "Minnow – a database for time series in Go",
            "Chat with your documents, self-hosted",
            "Quillpad – a keyboard-driven mail client",
            "Larder, maps that work offline",
            "Oxbow – a static site generator in 300 lines of Python",
            "A password manager for teams",
            "Sprig – a debugger for SQL in the browser",
            "A game about compilers",
            "Bramble – invoices from Markdown",
            "A budget tracker without JavaScript",
            "Gantry – a job queue on Postgres",
            "I made a keyboard for my left hand",
            "Kiln, an operating system for pottery ovens",
            "Visualizing every train in Japan",
            "Lantern – an open-source phone for children");
    private static final List<String> TEAMS = List.of(
            "Brackwater Rovers",
            "Tarnholm United",
            "Skerry Athletic",
            "Vessaly City",
            "Oskol Town",
            "Drusk Wanderers",
            "Halden County",
            "Marlow Albion",
            "Norwick Rangers",
            "Wexcombe Vale",
            "Ferrand Harriers",
            "Pemberley Park",
            "Castell Olympic",
            "Quarrow Villa",
            "Pellier Orient",
            "Brixmoor Forest",
            "Sunvale Hotspur",
            "Kestrel Thistle",
            "Orrin Argyle",
            "Alder Borough",
            "Lindqvist Dynamo",
            "Oduya Celtic",
            "Gantry Wednesday",
            "Larder Academicals");

    private final Random random = new Random(7);

    @Test
    void everyFilingIsAStoryOfItsOwn() {
        assertAlone(
                new Newspaper("Filings Wire"), FIRMS.stream().map(this::filing).toList());
    }

    @Test
    void everyThingShownIsAStoryOfItsOwn() {
        assertAlone(
                new Newspaper("Hacker News"),
                SHOWN.stream()
                        .map(shown -> new Item("Show HN: " + shown, "Show HN: " + shown))
                        .toList());
    }

    @Test
    void everyMatchOfARoundIsAStoryOfItsOwn() {
        assertAlone(
                new Newspaper("League Desk"),
                IntStream.range(0, TEAMS.size() / 2).mapToObj(this::match).toList());
    }

    @Test
    void followUpsOfOnePublisherJoinUnderALabelToo() {
        Newspaper herald = new Newspaper("The Herald");
        Told told = Told.of(
                herald.prints("2024-03-12", "fire", "Brackwater mill fire: watchman in hospital", """
                        A fire destroyed the old paper mill in Brackwater early on Tuesday, the fire service said. \
                        Some 80 firefighters fought the flames on Quarrow Street before the roof of the main hall fell in. \
                        A night watchman, Edgar Lindqvist, 61, was taken to hospital with burns to his hands.
                        """),
                herald.prints("2024-03-13", "owner", "Brackwater mill fire: owner questioned", """
                        Police questioned the owner of the paper mill in Brackwater that burned down on Tuesday. \
                        The Oduya group had planned 140 flats on Quarrow Street. \
                        Fire chief Maren Castellane said petrol was found in the main hall.
                        """));

        assertThat(told.stories()).hasSize(1);
    }

    private static void assertAlone(Newspaper publisher, List<Item> series) {
        List<Article> articles = IntStream.range(0, series.size())
                .mapToObj(i -> publisher.prints(
                        START.plusDays(i / 6).toString(), series.get(i).title, series.get(i).title, series.get(i).text))
                .toList();

        assertThat(Told.of(articles).stories())
                .extracting(Told::idsIn)
                .allSatisfy(ids -> assertThat(ids).hasSize(1));
    }

    private Item filing(String firm) {
        String text = firm
                + " Inc. filed a current report on Form 8-K with the Securities and Exchange Commission. Item "
                + (1 + random.nextInt(8)) + ".0" + (1 + random.nextInt(5)) + ": " + any(MATTERS) + ". " + any(PEOPLE)
                + " signed it for the registrant. The document can be read in the archive of the commission under"
                + " accession number 0001" + (100_000 + random.nextInt(900_000)) + '.';
        return new Item("Form 8-K: " + firm + " Inc.", text);
    }

    private Item match(int number) {
        String home = TEAMS.get(2 * number);
        String away = TEAMS.get(2 * number + 1);
        int goals = 1 + random.nextInt(4);
        String text = home + " beat " + away + " in front of " + (9_000 + random.nextInt(30_000)) + " people. "
                + any(PEOPLE) + " scored in the " + (5 + random.nextInt(80)) + "th minute. " + home + " have "
                + (10 + random.nextInt(30)) + " points and " + away + " stay in place " + (2 + random.nextInt(10))
                + '.';
        return new Item("Final score: " + home + ' ' + goals + ", " + away + ' ' + random.nextInt(goals), text);
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private record Item(String title, String text) {}
}
