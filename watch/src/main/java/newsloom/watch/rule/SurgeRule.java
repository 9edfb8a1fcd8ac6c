package newsloom.watch.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.Sighting;
import newsloom.watch.surge.Surge;

/** Far more comes to a watch than usual: told in the thread of the story that came last, and not again before a day was normal. */
final class SurgeRule implements NewsRule {
    private final WatchVoices voices;

    SurgeRule(WatchVoices voices) {
        this.voices = voices;
    }

    @Override
    public Stream<News> news(StoryArrivals arrivals) {
        arrivals.voices()
                .forEach(by -> voices.count(
                        new Sighting(arrivals.watch().name(), by.article().key(), by.at())));
        return arrivals.tells(NewsKind.SURGE)
                ? arrivals.voices().stream()
                        .skip(Math.max(0, arrivals.voices().size() - 1L))
                        .flatMap(by -> news(arrivals, by).stream())
                : Stream.empty();
    }

    private Optional<News> news(StoryArrivals arrivals, StoryArrival by) {
        String watch = arrivals.watch().name();
        return voices.history(watch)
                .surge(by.at(), arrivals.watch().rules().surge().chance())
                .filter(surge -> voices.surges(watch, by.at()))
                .map(surge -> new News(AlertStep.surge(by.at()), arrivals.silence(by), by, sentence(surge)));
    }

    private static String sentence(Surge surge) {
        long hours = surge.time().toHours();
        return String.format(
                Locale.ROOT,
                "A surge: %d reports in the last %s; usually %.1f.",
                surge.count(),
                hours == 1 ? "hour" : hours + " hours",
                surge.usual());
    }
}
