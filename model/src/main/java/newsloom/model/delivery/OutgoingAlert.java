package newsloom.model.delivery;

import java.time.Instant;
import java.util.List;
import newsloom.model.watch.Alert;
import newsloom.model.watch.Due;

/**
 * An alert on its way to the channels of its watch.
 *
 * @param channels none where it goes to nobody
 * @param made when it was told
 */
public record OutgoingAlert(Alert alert, List<String> channels, Instant made, Due due) {
    public OutgoingAlert {
        channels = List.copyOf(channels);
    }
}
