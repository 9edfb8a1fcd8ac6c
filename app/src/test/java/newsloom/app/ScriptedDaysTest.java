package newsloom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import newsloom.app.service.WatchReasons;
import newsloom.app.service.WatchService;
import newsloom.app.service.stored.StoredWatchService;
import newsloom.app.settings.Overrides;
import newsloom.app.settings.Settings;
import newsloom.app.settings.SettingsReader;
import newsloom.app.settings.Setup;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.watch.Digest;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.QuietHours;
import newsloom.model.watch.SurgeSensitivity;
import newsloom.model.watch.Telling;
import newsloom.model.watch.Watch;
import newsloom.model.watch.WatchRules;
import newsloom.query.ParsedQuery;
import newsloom.query.Query;
import newsloom.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What seven watches tell of the seed corpus, with a merge, a split, stories made anew, quiet nights and summer time. */
class ScriptedDaysTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void whatAPersonWouldExpectIsToldAndNothingElse(@TempDir Path folder) throws IOException {
        try (ScriptedDays days = new ScriptedDays(folder)) {
            watches(days);
            for (Article article : ScriptedDays.seeds()) {
                days.come(article);
                happen(days, article);
            }
            days.goOn(days.now().plus(Duration.ofDays(2)));
            assertThat(days.sent).isEqualTo(expected("sent.txt"));
            assertThat(days.silent()).isEqualTo(expected("silent.txt"));
        }
    }

    /** What a trial says of the past is what the watch told of it when it was the present. */
    @Test
    void aTrialTellsWhatWasToldAndWhySaysWhatWasNot(@TempDir Path folder) {
        try (ScriptedDays days = new ScriptedDays(folder)) {
            watches(days);
            ScriptedDays.seeds().forEach(days::come);
            try (WatchService watches = new StoredWatchService(settings(folder))) {
                assertThat(tried(watches, "ferry"))
                        .containsExactly("first coverage 2024-02-13T09:45", "material update 2024-02-13T20:15");
                assertThat(tried(watches, "ferry reports:>=2")).containsExactly("first coverage 2024-02-13T20:15");

                String story = days.story("calder-wire-240213-014");
                WatchReasons told = why(watches, "ferry", story);
                assertThat(told.told()).hasSize(3);
                assertThat(told.deliveries())
                        .hasSize(2)
                        .allMatch(sent -> sent.last().isPresent());
                assertThat(told.notMet()).containsExactly("It tells of spread at 3 independent owners; there are 2.");
                WatchReasons untold = why(watches, "quakes", story);
                assertThat(untold.told()).isEmpty();
                assertThat(untold.tried())
                        .hasSize(5)
                        .allMatch(article -> article.lacks().equals(List.of("quake")));
            }
        }
    }

    /** As the watches told it; stories made anew would have other times. */
    @Test
    void aTrialTellsWhatWasCorrectedAndWhatMet(@TempDir Path folder) {
        try (ScriptedDays days = new ScriptedDays(folder)) {
            for (Article article : ScriptedDays.seeds()) {
                days.come(article);
                if (!article.id().equals("calder-wire-240508-077")) {
                    happen(days, article);
                }
            }
            try (WatchService watches = new StoredWatchService(settings(folder))) {
                await().atMost(Duration.ofMinutes(2))
                        .untilAsserted(() -> assertTried(watches)); // each has seconds alone
            }
        }
    }

    private static void assertTried(WatchService watches) {
        assertThat(tried(watches, "tunnel NOT ferry"))
                .contains("first coverage 2024-05-06T14:00", "correction 2024-05-06T15:00");
        assertThat(tried(watches, "Weltkriegsbombe OR Blindgänger OR apagão OR самолёт"))
                .contains(
                        "first coverage 2024-03-19T21:15",
                        "first coverage 2024-03-26T14:35",
                        "merged, split or moved 2024-03-26T15:00");
    }

    private static List<String> tried(WatchService watches, String query) {
        Query asked = ((ParsedQuery) QueryParser.parse(query)).query();
        return watches.tried(asked, WatchRules.defaults(), Duration.ofDays(3650)).alerts().stream()
                .map(alert -> alert.kind().label() + " " + alert.at().toString().substring(0, 16))
                .toList();
    }

    private static WatchReasons why(WatchService watches, String name, String story) {
        Watch watch = watches.watches().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return watches.why(watch, story).orElseThrow();
    }

    private static Settings settings(Path data) {
        Overrides overrides = new Overrides(Optional.of(data.toString()), Optional.empty(), Optional.empty());
        return ((Setup.Ready) SettingsReader.read(overrides, Map.of())).settings();
    }

    private static List<String> expected(String list) throws IOException {
        try (InputStream lines = Objects.requireNonNull(ScriptedDaysTest.class.getResourceAsStream("/days/" + list))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static void watches(ScriptedDays days) {
        Telling atOnce = Telling.to("desk");
        days.watch("ferry", "ferry", WatchRules.defaults(), atOnce);
        days.watch(
                "caucasus",
                "\"Lachin corridor\" OR Karabakh OR Aliyev",
                WatchRules.defaults(),
                new Telling(List.of("desk"), Digest.daily(LocalTime.of(8, 0), BERLIN), Optional.empty(), 30));
        days.watch(
                "fires",
                "(fire OR blaze) (warehouse OR depot)",
                WatchRules.defaults(),
                new Telling(
                        List.of("desk"),
                        Digest.AT_ONCE,
                        Optional.of(new QuietHours(LocalTime.of(18, 0), LocalTime.of(6, 0), BERLIN)),
                        30));
        days.watch("quakes", "quake", new WatchRules(Set.of(NewsKind.SPREAD), List.of(2, 3)), atOnce);
        days.watch(
                "elections",
                "elected OR mayoral",
                WatchRules.defaults().muting(List.of("The Northern Dispatch")),
                new Telling(List.of("desk"), Digest.every(Duration.ofHours(1)), Optional.empty(), 30));
        days.watch(
                "tunnel",
                "tunnel NOT ferry",
                new WatchRules(
                        EnumSet.of(NewsKind.FIRST_COVERAGE, NewsKind.PUBLISHER, NewsKind.CORRECTION),
                        List.of(),
                        List.of("The Northern Dispatch"),
                        SurgeSensitivity.BALANCED,
                        List.of()),
                atOnce);
        days.watch("abroad", "Weltkriegsbombe OR Blindgänger OR apagão OR самолёт", WatchRules.defaults(), atOnce);
    }

    private static void happen(ScriptedDays days, Article article) {
        switch (article.id()) {
            case "vale-county-31215" -> {
                days.goOn(Instant.parse("2024-03-12T23:00:00Z"));
                days.correct(new Correction.Split(
                        "c2", "ann", days.now(), List.of("vale-county-31215"), List.of("vale-county-31207")));
            }
            case "niederkamp-anzeiger-24-0326" -> {
                days.goOn(Instant.parse("2024-03-26T15:00:00Z"));
                days.correct(new Correction.Merge(
                        "c1", "ann", days.now(), List.of("werle-zeitung-240319-07", "niederkamp-anzeiger-24-0326")));
            }
            case "calder-wire-240506-031" -> {
                days.goOn(Instant.parse("2024-05-06T15:00:00Z"));
                days.come(new Article(
                        article.id(),
                        article.url(),
                        article.publisher(),
                        article.title(),
                        article.text().replace("9.4 kilometres", "9.7 kilometres"),
                        article.publishedAt(),
                        article.language()));
            }
            case "calder-wire-240508-077" -> days.reprocess();
            default -> {}
        }
    }
}
