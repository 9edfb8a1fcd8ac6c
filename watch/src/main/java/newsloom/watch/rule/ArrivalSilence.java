package newsloom.watch.rule;

import java.time.Duration;
import java.util.Optional;
import newsloom.model.watch.Silence;
import newsloom.model.watch.Watch;
import newsloom.watch.query.ListedPublishers;

/**
 * Says of an article why what it reports is no news to a watch, if it is none.
 *
 * @param fresh how old it may be when it arrives
 */
record ArrivalSilence(Duration fresh, ListedPublishers publishers) {

    Optional<Silence> of(Watch watch, StoryArrival arrival) {
        if (arrival.at().isBefore(watch.asking())) {
            return Optional.of(Silence.PAST);
        }
        if (arrival.article().isUntold()) {
            return Optional.of(Silence.REPLAYED);
        }
        if (publishers.name(watch.rules().muted(), arrival.article().article())) {
            return Optional.of(Silence.MUTED);
        }
        return arrival.isFresh(fresh) ? Optional.empty() : Optional.of(Silence.OLD);
    }
}
