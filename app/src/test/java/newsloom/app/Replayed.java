package newsloom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.app.role.Stores;
import newsloom.app.service.CorrectionService;
import newsloom.app.service.Progress;
import newsloom.app.service.ReplayOutcome;
import newsloom.app.service.ReplayWish;
import newsloom.app.service.StoryQueries;
import newsloom.app.settings.DedupeOptions;
import newsloom.app.settings.Settings;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Correction;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.story.Story;
import newsloom.store.ArrivedArticle;
import newsloom.store.StoredCorrection;
import newsloom.store.StoryStore;
import newsloom.store.list.StorySelection;

/** A data folder into which the seeds are replayed by the whole program, with its own Kafka, in this process. */
final class Replayed {
    private final Settings settings;

    Replayed(Path data) {
        this(data, Parameters.defaults());
    }

    /** @param parameters of the engine, from now on */
    Replayed(Path data, Parameters parameters) {
        Settings defaults = Settings.defaults();
        this.settings = new Settings(
                data,
                Optional.empty(),
                defaults.store(),
                defaults.topicsPrefix(),
                defaults.http(),
                new DedupeOptions(
                        defaults.dedupe().standbys(),
                        defaults.dedupe().sessionTimeout(),
                        defaults.dedupe().transactionTimeout(),
                        parameters),
                defaults.web(),
                defaults.kafkaClient());
    }

    private Replayed(Settings settings) {
        this.settings = settings;
    }

    /** The same, but for the prefix of the topics. */
    Replayed withPrefix(String prefix) {
        return new Replayed(new Settings(
                settings.data(),
                settings.kafka(),
                settings.store(),
                prefix,
                settings.http(),
                settings.dedupe(),
                settings.web(),
                settings.kafkaClient()));
    }

    Settings settings() {
        return settings;
    }

    ReplayOutcome replay() {
        return replay(Seeds.folder());
    }

    ReplayOutcome replay(Path folder) {
        try (App app = App.open(settings)) {
            return app.replay().replay(folder, ReplayWish.USUAL, new Silence());
        }
    }

    /** What was found and done. */
    List<String> repair() {
        List<String> said = new ArrayList<>();
        try (App app = App.open(settings)) {
            assertThat(app.doctor(true, said::add)).isTrue();
        }
        return said;
    }

    void correct(Correction correction) {
        try (CorrectionService corrections = App.open(settings).corrections()) {
            corrections.make(correction);
        }
    }

    /** The ids of all corrections. */
    List<String> corrections() {
        try (CorrectionService corrections = App.open(settings).corrections()) {
            return corrections.all().stream().map(Correction::id).toList();
        }
    }

    List<StoredCorrection> storedCorrections() {
        try (StoryStore store = Stores.open(settings)) {
            return store.corrections();
        }
    }

    /** What is stored, by id; to be asked while nothing is written. */
    Map<String, Story> stories() {
        return StoredStories.of(settings);
    }

    /** As it is stored. */
    ArrivedArticle article(String id) {
        try (StoryQueries stories = App.open(settings).stories()) {
            return stories.article(id).orElseThrow();
        }
    }

    /** The one that is read. */
    int generation() {
        try (StoryStore store = Stores.open(settings)) {
            return store.generation();
        }
    }

    /** None before somebody has made the data folder. */
    boolean hasStories() {
        if (!Files.isDirectory(settings.data())) {
            return false;
        }
        try (StoryQueries stories = App.open(settings).stories()) {
            return stories.list(StorySelection.ALL).findAny().isPresent();
        }
    }

    /** Every row of every story, also of those that were merged into others. */
    List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(settings.storeUrl());
                Statement statement = connection.createStatement()) {
            for (String table : List.of("stories", "memberships")) {
                ResultSet cells = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2, 3, 4");
                while (cells.next()) {
                    rows.add(row(cells));
                }
            }
        }
        return rows;
    }

    private static String row(ResultSet cells) throws SQLException {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= cells.getMetaData().getColumnCount(); column++) {
            row.add(String.valueOf(cells.getString(column)));
        }
        return String.join(" | ", row);
    }

    private static final class Silence implements Progress {
        @Override
        public void at(ReplayOutcome reading) {}

        @Override
        public void refused(Quarantined refused) {
            throw new AssertionError(refused.reason());
        }
    }
}
