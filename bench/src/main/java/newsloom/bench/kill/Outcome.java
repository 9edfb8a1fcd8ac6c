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
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * All that came of a run.
 *
 * @param articles what each partition of articles holds, in its order
 * @param stories every version of each story, in the order of the topic, by the story's id
 * @param refused how many records are in quarantine
 * @param rows every row of every story and member
 */
record Outcome(Map<Integer, List<String>> articles, Map<String, List<String>> stories, int refused, List<String> rows) {

    static Outcome of(Site site, String prefix) throws java.io.IOException, SQLException {
        Topics topics = Topics.withPrefix(prefix);
        try (CommittedReader reader = new CommittedReader(site.bootstrapServers())) {
            Map<Integer, List<String>> articles = new TreeMap<>();
            reader.read(topics.articles().name(), record -> add(articles, record.partition(), record));
            Map<String, List<String>> stories = new TreeMap<>();
            reader.read(topics.stories().name(), record -> add(stories, record.key(), record));
            List<String> refused = new ArrayList<>();
            reader.read(topics.quarantine().name(), record -> refused.add(record.key()));
            return new Outcome(articles, stories, refused.size(), rows(site.storeUrl()));
        }
    }

    long articleCount() {
        return articles.values().stream().mapToLong(List::size).sum();
    }

    long versionCount() {
        return stories.values().stream().mapToLong(List::size).sum();
    }

    private static <K> void add(Map<K, List<String>> lists, K key, ConsumerRecord<String, String> record) {
        lists.computeIfAbsent(key, first -> new ArrayList<>()).add(record.value());
    }

    private static List<String> rows(String url) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("stories", "story_articles")) {
                ResultSet cells = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2");
                while (cells.next()) {
                    rows.add(table + row(cells));
                }
            }
        }
        return rows;
    }

    private static String row(ResultSet cells) throws SQLException {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= cells.getMetaData().getColumnCount(); column++) {
            row.append(" | ").append(cells.getString(column));
        }
        return row.toString();
    }
}
