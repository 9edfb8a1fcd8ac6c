package newsloom.bench.alerts;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import newsloom.model.watch.NewsKind;

/**
 * What the database holds of alerts when all is over.
 *
 * @param alerts those that go out, once for each channel
 * @param matches articles and the watches that they match, as ARTICLE WATCH
 * @param silent how many silent ones go out
 * @param unrouted how many go nowhere that are not silent
 * @param untold how many stories, of each watch, have a match of which no alert says anything, loud or silent
 * @param unsent how many messages are not sent, and alerts in no message
 */
record HeldAlerts(List<ToldAlert> alerts, List<String> matches, long silent, long unrouted, long untold, long unsent) {
    private static final String ALERTS = """
            SELECT channel, alerts.watch, thread, kind, step
            FROM deliveries JOIN alerts ON alerts.number = deliveries.alert
            """;
    private static final String SILENT = """
            SELECT COUNT(*) FROM alerts WHERE silence IS NOT NULL
            AND EXISTS (SELECT 1 FROM deliveries WHERE alert = number)
            """;
    private static final String UNROUTED = """
            SELECT COUNT(*) FROM alerts WHERE silence IS NULL
            AND NOT EXISTS (SELECT 1 FROM deliveries WHERE alert = number)
            """;
    private static final String UNTOLD = """
            SELECT COUNT(*) FROM (
                SELECT DISTINCT matches.watch AS watch, memberships.story AS story FROM matches
                JOIN memberships ON memberships.language = matches.language AND memberships.article = matches.article
                WHERE memberships.until_change IS NULL) AS matched
            WHERE NOT EXISTS (
                SELECT 1 FROM alerts
                JOIN thread_articles ON thread_articles.thread = alerts.thread
                JOIN memberships ON memberships.language = thread_articles.language
                    AND memberships.article = thread_articles.article AND memberships.until_change IS NULL
                WHERE alerts.watch = matched.watch AND memberships.story = matched.story)
            """;
    private static final String UNSENT = """
            SELECT (SELECT COUNT(*) FROM messages WHERE state <> 'SENT')
                + (SELECT COUNT(*) FROM deliveries WHERE message IS NULL)
            """;
    private static final String PLACE = "SELECT place FROM watch_state";

    /** @param url of a database that nobody writes to any more */
    static HeldAlerts of(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            return new HeldAlerts(
                    alerts(statement),
                    matches(statement),
                    count(statement, SILENT),
                    count(statement, UNROUTED),
                    count(statement, UNTOLD),
                    count(statement, UNSENT));
        }
    }

    /** Whether all changes up to that one were looked at, and all that was told is sent. */
    static boolean areSent(String url, long lastChange) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            return count(statement, PLACE) >= lastChange && count(statement, UNSENT) == 0;
        }
    }

    private static List<ToldAlert> alerts(Statement statement) throws SQLException {
        List<ToldAlert> alerts = new ArrayList<>();
        ResultSet row = statement.executeQuery(ALERTS);
        while (row.next()) {
            alerts.add(new ToldAlert(
                    row.getString("channel"),
                    row.getString("watch"),
                    row.getLong("thread"),
                    NewsKind.valueOf(row.getString("kind")).option(),
                    row.getString("step")));
        }
        return alerts;
    }

    private static List<String> matches(Statement statement) throws SQLException {
        List<String> matches = new ArrayList<>();
        ResultSet row = statement.executeQuery("SELECT article, watch FROM matches");
        while (row.next()) {
            matches.add(row.getString("article") + " " + row.getString("watch"));
        }
        return matches;
    }

    private static long count(Statement statement, String question) throws SQLException {
        ResultSet row = statement.executeQuery(question);
        row.next();
        return row.getLong(1);
    }
}
