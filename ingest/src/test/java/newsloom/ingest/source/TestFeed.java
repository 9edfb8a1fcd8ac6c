package newsloom.ingest.source;

/** Feeds for tests, as {@link FakeWeb} gives them. */
final class TestFeed {
    private TestFeed() {}

    static String feed(String... items) {
        return "<rss version=\"2.0\"><channel><title>Paper</title>" + String.join("", items) + "</channel></rss>";
    }

    static String item(String id, String title, String text) {
        return "<item><guid>http://paper.example.org/" + id + "</guid><link>http://paper.example.org/" + id
                + "</link><title>" + title + "</title><description>" + text + "</description></item>";
    }
}
