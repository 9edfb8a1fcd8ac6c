package newsloom.app.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.delivery.Delivery;
import newsloom.model.story.StoryHead;
import newsloom.model.watch.Alert;
import newsloom.model.watch.NumberedAlert;
import newsloom.model.watch.Snooze;
import newsloom.model.watch.Watch;
import newsloom.model.watch.WatchRules;
import newsloom.query.Query;

/** The watches of a team, and what they were told. */
public interface WatchService extends OpenService {

    /** By their names. */
    List<Watch> watches();

    /** Adds it, or puts it in the place of that of its name. */
    default void put(Watch watch) {
        put(List.of(watch));
    }

    /** The same with several: all of them or none. */
    void put(List<Watch> watches);

    /** Whether there was one. */
    boolean remove(String watch);

    /** The names of those that they may tell by. */
    List<String> channels();

    /** Why it has told of a story, or has not; absent where there is no such story. {@code story} may be a beginning of its id. */
    Optional<WatchReasons> why(Watch watch, String story);

    /**
     * What a watch would have told of what is stored.
     *
     * @param over how far back
     */
    TriedWatch tried(Query query, WatchRules rules, Duration over);

    /** The stories that a query finds now, the latest first, at most so many. */
    List<StoryHead> found(Query query, int limit);

    /** How many independent owners report a story, if there is one. */
    Optional<Integer> owners(String story);

    /** Has nobody told of a story for a while; whether any watch has told of it. */
    boolean snooze(String story, Snooze snooze);

    /** Has a story told of again; whether it was snoozed. */
    boolean wake(String story);

    /**
     * What was told, the latest first.
     *
     * @param watch by this one alone
     * @param isWithSilent whether also what went to nobody
     * @param since of what arrived from then on
     */
    Stream<DeliveredAlert> alerts(Optional<String> watch, boolean isWithSilent, Instant since);

    /**
     * An alert, and how it went out.
     *
     * @param thread the number of the first alert in it
     * @param isFollowUp whether it mends or takes back what was told in its thread
     * @param deliveries by channel; none where it goes to nobody
     */
    record DeliveredAlert(long number, long thread, boolean isFollowUp, Alert alert, List<Delivery> deliveries) {
        public DeliveredAlert {
            deliveries = List.copyOf(deliveries);
        }

        /** @param all deliveries, among them those of the alert */
        public static DeliveredAlert of(NumberedAlert told, List<Delivery> all) {
            return new DeliveredAlert(
                    told.number(),
                    told.thread(),
                    told.alert().step().kind().isFollowUp(),
                    told.alert(),
                    all.stream()
                            .filter(delivery -> delivery.alert() == told.number())
                            .toList());
        }
    }
}
