package newsloom.watch.rule;

import java.util.List;
import java.util.Optional;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.Silence;
import newsloom.model.watch.Watch;

/**
 * What came to a story that a watch asks for: of this the rules say what is news.
 *
 * @param came in the order of the changes; at least one
 * @param voices those of them that count for the watch now
 */
record StoryArrivals(
        Watch watch, WatchedStory story, List<StoryArrival> came, List<StoryArrival> voices, ArrivalSilence silences) {
    StoryArrivals {
        came = List.copyOf(came);
        voices = List.copyOf(voices);
    }

    boolean tells(NewsKind kind) {
        return watch.rules().tell(kind);
    }

    boolean isTold(AlertStep step) {
        return story.told().contains(step);
    }

    /** Whether the watch has told of the story before. */
    boolean isKnown() {
        return isTold(AlertStep.FIRST);
    }

    /** Whether the watch tells of this story with these arrivals for the first time. */
    boolean isFirst() {
        return !isKnown() && !story.isPast();
    }

    /** The first that is news; where none is, the first. */
    StoryArrival firstHeard() {
        return came.stream().filter(this::isNews).findFirst().orElseGet(() -> came.get(0));
    }

    StoryArrival latest() {
        return came.get(came.size() - 1);
    }

    boolean isNews(StoryArrival arrival) {
        return silences.of(watch, arrival).isEmpty();
    }

    /** Why nobody is told of what they make together, if nobody is. */
    Optional<Silence> silence() {
        return silence(came);
    }

    Optional<Silence> silence(StoryArrival by) {
        return silence(List.of(by));
    }

    /** The same of what is news however old the article is. */
    Optional<Silence> silenceAtAnyAge(StoryArrival by) {
        return silence(by).filter(silence -> silence != Silence.OLD);
    }

    /** What was there before counts for less than what came, and is no news for another reason. */
    private Optional<Silence> silence(List<StoryArrival> by) {
        if (watch.isPaused()) {
            return Optional.of(Silence.PAUSED);
        }
        List<Silence> silent =
                by.stream().flatMap(each -> silences.of(watch, each).stream()).toList();
        return silent.size() < by.size()
                ? Optional.empty()
                : silent.stream()
                        .filter(silence -> silence != Silence.PAST)
                        .findFirst()
                        .or(() -> Optional.of(Silence.PAST));
    }
}
