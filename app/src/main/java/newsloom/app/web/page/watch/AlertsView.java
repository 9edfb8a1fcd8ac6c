package newsloom.app.web.page.watch;

import java.util.List;
import java.util.Optional;
import newsloom.app.web.page.PageTimes;
import newsloom.app.web.page.PageTimes.ShownTime;
import newsloom.model.watch.Alert;
import newsloom.model.watch.MarkedPassage.Piece;
import newsloom.model.watch.Silence;

/**
 * What was told.
 *
 * @param watch by this one alone; empty for all
 * @param isWithSilent whether also what went to nobody is shown
 */
public record AlertsView(List<Row> alerts, String watch, boolean isWithSilent) {

    /** One thing that was told, or counts as told. */
    public record Row(
            String story,
            String headline,
            ShownTime at,
            String kind,
            String watch,
            String sentence,
            Optional<String> silence,
            List<Piece> passage) {
        static Row of(Alert alert, PageTimes times) {
            return new Row(
                    alert.story(),
                    alert.notice().headline(),
                    times.of(alert.at()),
                    alert.step().kind().label(),
                    alert.watch(),
                    alert.notice().sentence(),
                    alert.silence().map(Silence::reason),
                    alert.notice().passage().pieces());
        }
    }
}
