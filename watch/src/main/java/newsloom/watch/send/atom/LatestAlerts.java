package newsloom.watch.send.atom;

import java.util.List;
import newsloom.model.watch.NumberedAlert;

/** What a watch has told last, where alerts are stored. */
@FunctionalInterface
public interface LatestAlerts {

    /** The latest first; without what went to nobody. */
    List<NumberedAlert> latest(String watch, int most);
}
