package newsloom.watch.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.Folding;
import newsloom.model.story.StoryHead;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.Sighting;
import newsloom.model.watch.Silence;
import newsloom.model.watch.Watch;
import newsloom.watch.surge.Surge;

/**
 * Far more comes to a watch than usual: told in the thread of the story that came last, and not again before a day was normal.
 * So of a story, from the day after it began: that it spreads at first is told otherwise.
 */
final class SurgeRule implements NewsRule {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int FEWEST = 3;

    private final WatchVoices voices;

    SurgeRule(WatchVoices voices) {
        this.voices = voices;
    }

    @Override
    public Stream<News> news(StoryArrivals arrivals) {
        arrivals.voices()
                .forEach(by -> voices.count(new Sighting(
                        arrivals.watch().name(),
                        by.article().key(),
                        by.at(),
                        by.article().article().sourceName().map(Folding::of))));
        return arrivals.tells(NewsKind.SURGE)
                ? arrivals.voices().stream()
                        .skip(Math.max(0, arrivals.voices().size() - 1L))
                        .flatMap(by -> news(arrivals, by))
                : Stream.empty();
    }

    private Stream<News> news(StoryArrivals arrivals, StoryArrival by) {
        Optional<Surge> ofStory = ofStory(arrivals, by);
        Optional<Surge> ofWatch = ofWatch(arrivals.watch(), by);
        Optional<Silence> silence = arrivals.silence(by);
        return Stream.concat(
                ofStory.stream()
                        .map(surge -> new News(
                                AlertStep.storySurge(by.at()), silence, by, sentence("The story surges", surge))),
                ofWatch.stream()
                        .map(surge -> new News(
                                AlertStep.surge(by.at()),
                                silence.or(
                                        () -> Optional.of(Silence.SURPASSED).filter(less -> explains(ofStory, surge))),
                                by,
                                sentence("A surge", surge))));
    }

    private Optional<Surge> ofWatch(Watch watch, StoryArrival by) {
        return voices.history(watch.name())
                .surge(by.at(), watch.rules().surge().chance())
                .filter(surge -> voices.surges(watch.name(), by.at()));
    }

    private Optional<Surge> ofStory(StoryArrivals arrivals, StoryArrival by) {
        StoryHead story = arrivals.story().story();
        double chance = arrivals.watch().rules().surge().chance();
        return arrivals.isFirst() || story.counts().reports() < FEWEST || isToldLately(arrivals, by.at())
                ? Optional.empty()
                : voices.ofStory(story.id())
                        .surge(by.at(), chance)
                        .filter(surge -> !voices.ofStory(story.id()).surgedBefore(by.at(), chance));
    }

    private static boolean isToldLately(StoryArrivals arrivals, Instant at) {
        return arrivals.story().told().stream()
                .flatMap(step -> step.storySurgedAt().stream())
                .anyMatch(told -> told.isAfter(at.minus(DAY)));
    }

    /** Most of it is of this story. */
    private static boolean explains(Optional<Surge> ofStory, Surge ofWatch) {
        return ofStory.filter(surge -> surge.count() * 2 >= ofWatch.count()).isPresent();
    }

    private static String sentence(String what, Surge surge) {
        long hours = surge.time().toHours();
        return String.format(
                Locale.ROOT,
                "%s: %d reports in the last %s; usually %.1f.",
                what,
                surge.count(),
                hours == 1 ? "hour" : hours + " hours",
                surge.usual());
    }
}
