package newsloom.app.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.watch.NumberedAlert;
import newsloom.model.watch.Watch;

/** The watches of a team, and what they were told. */
public interface WatchService extends OpenService {

    /** By their names. */
    List<Watch> watches();

    /** Adds it, or puts it in the place of that of its name. */
    void put(Watch watch);

    /** Whether there was one. */
    boolean remove(String watch);

    /**
     * What was told, the latest first.
     *
     * @param watch by this one alone
     * @param isWithSilent whether also what went to nobody
     */
    Stream<NumberedAlert> alerts(Optional<String> watch, boolean isWithSilent);
}
