package newsloom.watch.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.model.watch.Alert;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.Silence;
import newsloom.model.watch.Watch;

/** Says what of the articles that came to a story is news to a watch, by what it has told before. */
final class NewsRules {
    private static final AlertStep FIRST = new AlertStep(NewsKind.FIRST_COVERAGE, "1");

    private final WatchLedger ledger;
    private final NoticeWriter notices;
    private final Duration fresh;

    /** @param fresh how old an article may be when it arrives */
    NewsRules(WatchLedger ledger, NoticeWriter notices, Duration fresh) {
        this.ledger = ledger;
        this.notices = notices;
        this.fresh = fresh;
    }

    /**
     * What is told, and what would have been.
     *
     * @param came what came to the story, in the order of arrival; at least one
     */
    List<Alert> news(Watch watch, WatchedStory watched, List<Arrival> came) {
        News news = new News(watch, watched, came);
        List<Alert> alerts = new ArrayList<>();
        if (!watched.told().contains(FIRST)) {
            alerts.add(news.first());
        }
        alerts.addAll(news.spread());
        alerts.addAll(news.updates());
        return alerts.stream()
                .filter(alert -> watch.rules().tell(alert.kind()) || alert.kind() == NewsKind.FIRST_COVERAGE)
                .toList();
    }

    /** An article on its way into a story, and the text that it came with. */
    record Arrival(Membership member, WatchedArticle article) {
        /** Whether it came to the story when it came at all. */
        boolean isNew() {
            return member.arrived() == member.since();
        }
    }

    /** That of one watch and one story. */
    private final class News {
        private final Watch watch;
        private final WatchedStory watched;
        private final StoryHead story;
        private final List<Arrival> came;
        private final boolean isFirst;
        private final Optional<Silence> silence;

        News(Watch watch, WatchedStory watched, List<Arrival> came) {
            this.watch = watch;
            this.watched = watched;
            this.story = watched.story();
            this.came = came;
            this.isFirst = !watched.told().contains(FIRST);
            this.silence = watch.isPaused()
                    ? Optional.of(Silence.PAUSED)
                    : fresh().findAny().isEmpty() ? Optional.of(Silence.OLD) : Optional.empty();
        }

        /** It counts as told also where the watch does not tell of it: what follows is told of what is known. */
        Alert first() {
            boolean isWanted = watch.rules().tell(NewsKind.FIRST_COVERAGE);
            Optional<Silence> why = watched.isPast()
                    ? Optional.of(Silence.PAST)
                    : isWanted ? silence : Optional.of(silence.orElse(Silence.UNWANTED));
            return alert(FIRST, why, latest());
        }

        /** Of several numbers that are reached at once the highest is told. */
        List<Alert> spread() {
            int before = isFirst && watched.isPast() ? ledger.voicesBefore(story.id(), watch.asking()) : 0;
            List<Integer> reached = watch.rules().spread().stream()
                    .filter(owners -> owners <= story.counts().voices())
                    .filter(owners -> !watched.told().contains(spread(owners)))
                    .toList();
            int highest = reached.stream().max(Comparator.naturalOrder()).orElse(0);
            return reached.stream()
                    .map(owners -> alert(spread(owners), silence(owners, before, highest), latest()))
                    .toList();
        }

        private Optional<Silence> silence(int owners, int before, int highest) {
            return owners <= before
                    ? Optional.of(Silence.PAST)
                    : silence.or(() -> owners < highest ? Optional.of(Silence.SURPASSED) : Optional.empty());
        }

        /** What the first report brings is told with it. */
        List<Alert> updates() {
            return isFirst && !watched.isPast()
                    ? List.of()
                    : fresh().filter(arrival -> arrival.isNew() && isUpdate(arrival.member()))
                            .map(arrival -> alert(update(arrival.member()), silence, arrival))
                            .filter(alert -> !watched.told().contains(alert.key()))
                            .toList();
        }

        private boolean isUpdate(Membership member) {
            return member.copyOf().isEmpty() && !member.brings().isEmpty();
        }

        private Stream<Arrival> fresh() {
            return came.stream().filter(arrival -> arrival.article().isFresh(fresh));
        }

        private Arrival latest() {
            return came.get(came.size() - 1);
        }

        private Alert alert(AlertStep step, Optional<Silence> why, Arrival by) {
            Instant at = by.article().arrived();
            return new Alert(
                    watch.name(), step.kind(), step.step(), at, story.id(), why, notices.write(step, why, watched, by));
        }
    }

    private static AlertStep spread(int owners) {
        return new AlertStep(NewsKind.SPREAD, Integer.toString(owners));
    }

    private static AlertStep update(Membership member) {
        return new AlertStep(NewsKind.UPDATE, member.article().language() + "/" + member.id());
    }
}
