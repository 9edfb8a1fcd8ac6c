package newsloom.app;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.watch.Digest;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.QuietHours;
import newsloom.model.watch.SurgeSensitivity;
import newsloom.model.watch.Telling;
import newsloom.model.watch.WatchRules;
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
