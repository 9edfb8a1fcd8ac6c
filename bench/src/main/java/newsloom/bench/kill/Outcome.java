package newsloom.bench.kill;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newsloom.model.topic.Topics;
import newsloom.store.StoryStore;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * All that came of a run.
 *
 * @param articles what each partition of articles holds, in its order
 * @param stories what each partition of stories holds, in its order
 * @param refused how many records are in quarantine
 * @param rows every row that holds now, of every story and membership, but for the times of arrival, which no two runs share;
 *     which rows of before are kept depends on what the store read at once. Every article and revision likewise, and
 *     whether the changes are numbered without a gap
 * @param stored the story of each article by the rows that hold now, by the key of its membership
 * @param unlike see {@link HeldContent}
 */
record Outcome(
        Map<Integer, List<String>> articles,
        Map<Integer, List<String>> stories,
        int refused,
        List<String> rows,
        Map<String, String> stored,
        long unlike) {

    static Outcome of(Site site, String prefix) throws java.io.IOException, SQLException {
        Topics topics = Topics.withPrefix(prefix);
        try (CommittedReader reader = new CommittedReader(site.client())) {
            Map<Integer, List<String>> articles = new TreeMap<>();
            reader.read(topics.articles().name(), record -> add(articles, record.partition(), record));
            Map<Integer, List<String>> stories = new TreeMap<>();
            reader.read(topics.stories().name(), record -> add(stories, record.partition(), record));
            List<String> refused = new ArrayList<>();
            reader.read(topics.quarantine().name(), record -> refused.add(record.key()));
            try (Connection connection = DriverManager.getConnection(site.storeUrl());
                    Statement statement = connection.createStatement();
                    StoryStore store = SqlStoryStore.open(StoreSettings.at(site.storeUrl()))) {
                long unlike = new HeldContent(site, topics, store).unlike(articles);
                return new Outcome(articles, stories, refused.size(), rows(statement), stored(statement), unlike);
            }
        }
    }

    long articleCount() {
        return articles.values().stream().mapToLong(List::size).sum();
    }

    long storyRecordCount() {
        return stories.values().stream().mapToLong(List::size).sum();
    }

    private static <K> void add(Map<K, List<String>> lists, K key, ConsumerRecord<String, String> record) {
        lists.computeIfAbsent(key, first -> new ArrayList<>()).add(record.value());
    }

    private static List<String> rows(Statement statement) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("stories", "memberships")) {
            ResultSet cells = statement.executeQuery("SELECT * FROM " + table + " WHERE until_change IS NULL");
            while (cells.next()) {
                rows.add(table + row(cells));
            }
        }
        for (String table : List.of("articles", "revisions")) {
            ResultSet cells = statement.executeQuery("SELECT language, id, content FROM " + table);
            while (cells.next()) {
                rows.add(table + row(cells));
            }
        }
        ResultSet corrections = statement.executeQuery("SELECT id, taken_back_by, content FROM corrections");
        while (corrections.next()) {
            rows.add("corrections" + row(corrections));
        }
        rows.add("changes in one row of numbers: " + areNumbered(statement));
        return rows.stream().sorted().toList(); // two databases need not give them in one order
    }

    private static boolean areNumbered(Statement statement) throws SQLException {
        ResultSet counts = statement.executeQuery("SELECT COUNT(*), MIN(number), MAX(number) FROM changes");
        return counts.next() && counts.getLong(1) == counts.getLong(3) - counts.getLong(2) + 1;
    }

    private static Map<String, String> stored(Statement statement) throws SQLException {
        Map<String, String> stored = new TreeMap<>();
        ResultSet cells =
                statement.executeQuery("SELECT language, article, story FROM memberships WHERE until_change IS NULL");
        while (cells.next()) {
            stored.put("article/" + cells.getString(1) + "/" + cells.getString(2), cells.getString(3));
        }
        return stored;
    }

    private static String row(ResultSet cells) throws SQLException {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= cells.getMetaData().getColumnCount(); column++) {
            if (!cells.getMetaData().getColumnName(column).endsWith("_at")) {
                row.append(" | ").append(cells.getString(column));
            }
        }
        return row.toString();
    }
}
