package newsloom.watch.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.story.StoryHead;
import newsloom.model.watch.Alert;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.Silence;
import newsloom.model.watch.Watch;

/** Says what of the articles that came to a story is news to a watch, by what it has told before. */
final class NewsRules {
    private final WatchLedger ledger;
    private final NoticeWriter notices;
    private final Duration fresh;

    /** @param fresh how old an article may be when it arrives */
    NewsRules(WatchLedger ledger, Duration fresh) {
        this.ledger = ledger;
        this.notices = new NoticeWriter(ledger);
        this.fresh = fresh;
    }

    /**
     * What is told, and what would have been.
     *
     * @param came what came to the story, in the order of the changes; at least one
     */
    List<Alert> news(Watch watch, WatchedStory watched, List<StoryArrival> came) {
        return Stream.of(first(watch, watched, came), spread(watch, watched, came), updates(watch, watched, came))
                .flatMap(news -> news)
                .map(news -> alert(watch, watched, news))
                .toList();
    }

    /** It counts as told also where the watch does not tell of it: what follows is told of a story that is known. */
    private Stream<News> first(Watch watch, WatchedStory watched, List<StoryArrival> came) {
        if (isKnown(watched)) {
            return Stream.empty();
        }
        Optional<Silence> silence = watched.isPast()
                ? Optional.of(Silence.PAST)
                : silence(watch, came)
                        .or(() -> Optional.of(Silence.UNWANTED)
                                .filter(unwanted -> !watch.rules().tell(NewsKind.FIRST_COVERAGE)));
        return Stream.of(new News(AlertStep.FIRST, silence, came.get(0)));
    }

    /** Of several numbers that are reached at once the highest is told. */
    private Stream<News> spread(Watch watch, WatchedStory watched, List<StoryArrival> came) {
        StoryHead story = watched.story();
        List<Integer> reached = watch.rules().spread().stream()
                .filter(owners -> owners <= story.counts().voices())
                .filter(owners -> !watched.told().contains(AlertStep.spread(owners)))
                .toList();
        if (reached.isEmpty()) {
            return Stream.empty();
        }
        int before = isKnown(watched) || !watched.isPast() ? 0 : ledger.voicesBefore(story.id(), watch.asking());
        int highest = reached.get(reached.size() - 1);
        return reached.stream()
                .map(owners -> new News(
                        AlertStep.spread(owners),
                        owners <= before
                                ? Optional.of(Silence.PAST)
                                : silence(watch, came)
                                        .or(() -> Optional.of(Silence.SURPASSED).filter(less -> owners < highest)),
                        latest(came)));
    }

    /** What the first report brings is told with it. */
    private Stream<News> updates(Watch watch, WatchedStory watched, List<StoryArrival> came) {
        boolean isFirst = !isKnown(watched) && !watched.isPast();
        return came.stream()
                .filter(arrival -> !isFirst && watch.rules().tell(NewsKind.UPDATE))
                .filter(arrival -> arrival.isUpdate() && isNews(watch, arrival))
                .map(arrival -> new News(AlertStep.update(arrival.member()), silence(watch, came), arrival))
                .filter(news -> !watched.told().contains(news.step()));
    }

    private Optional<Silence> silence(Watch watch, List<StoryArrival> came) {
        if (watch.isPaused()) {
            return Optional.of(Silence.PAUSED);
        }
        if (came.stream().anyMatch(arrival -> isNews(watch, arrival))) {
            return Optional.empty();
        }
        return Optional.of(came.stream().allMatch(arrival -> isPast(watch, arrival)) ? Silence.PAST : Silence.OLD);
    }

    private boolean isNews(Watch watch, StoryArrival arrival) {
        return !isPast(watch, arrival) && arrival.isFresh(fresh);
    }

    private static boolean isPast(Watch watch, StoryArrival arrival) {
        return arrival.at().isBefore(watch.asking());
    }

    private static boolean isKnown(WatchedStory watched) {
        return watched.told().contains(AlertStep.FIRST);
    }

    private static StoryArrival latest(List<StoryArrival> came) {
        return came.get(came.size() - 1);
    }

    private Alert alert(Watch watch, WatchedStory watched, News news) {
        return new Alert(
                watch.name(),
                news.step(),
                news.by().at(),
                watched.story().id(),
                news.silence(),
                notices.write(news, watched));
    }

    /**
     * Something that is news.
     *
     * @param by the article that made it
     */
    record News(AlertStep step, Optional<Silence> silence, StoryArrival by) {}
}
