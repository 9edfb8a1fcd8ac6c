package newsloom.app.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.watch.NumberedAlert;
import newsloom.model.watch.Snooze;
import newsloom.model.watch.Watch;

/** The watches of a team, and what they were told. */
public interface WatchService extends OpenService {

    /** By their names. */
    List<Watch> watches();

    /** Adds it, or puts it in the place of that of its name. */
    void put(Watch watch);

    /** Whether there was one. */
    boolean remove(String watch);

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
     */
    Stream<NumberedAlert> alerts(Optional<String> watch, boolean isWithSilent);
}
