package newsloom.app.web.page.watch;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newsloom.app.service.TriedWatch;
import newsloom.app.web.page.Hits;
import newsloom.app.web.page.PageTimes;
import newsloom.app.web.page.SearchView.Hit;
import newsloom.app.web.page.watch.WatchView.Day;
import newsloom.app.web.page.watch.WatchView.Trial;
import newsloom.store.search.SearchResult;
import newsloom.watch.trial.TrialAlert;

/** Makes what a page shows of what a watch would have told. */
final class Trials {
    private Trials() {}

    static Trial of(TriedWatch tried, PageTimes times) {
        return new Trial(sentence(tried, times), days(tried.alerts()), latest(tried, times));
    }

    private static String sentence(TriedWatch tried, PageTimes times) {
        return "%d %s of %d %s since %s%s."
                .formatted(
                        tried.alerts().size(),
                        tried.alerts().size() == 1 ? "alert" : "alerts",
                        tried.stories(),
                        tried.stories() == 1 ? "story" : "stories",
                        times.of(tried.from()).day(),
                        tried.isWhole() ? "" : "; for what is older there was no time");
    }

    private static List<Day> days(List<TrialAlert> alerts) {
        Map<LocalDate, List<TrialAlert>> byDay = alerts.stream()
                .collect(Collectors.groupingBy(
                        alert -> LocalDate.ofInstant(alert.at(), ZoneOffset.UTC), TreeMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> new Day(
                        day.getKey().toString(),
                        day.getValue().size(),
                        day.getValue().stream()
                                .map(TrialAlert::story)
                                .distinct()
                                .count()))
                .toList();
    }

    private static List<Hit> latest(TriedWatch tried, PageTimes times) {
        return tried.latest() instanceof SearchResult.Found found
                ? found.stories().stream().map(story -> Hits.of(story, times)).toList()
                : List.of();
    }
}
