package newsloom.app.web.page.watch;

import java.util.List;
import java.util.stream.Collectors;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.Watch;

/** The list of watches. */
public record WatchesView(List<Row> watches) {

    /**
     * A watch in the list.
     *
     * @param tells what kinds of news, in words
     * @param channels by which it tells, in words
     */
    public record Row(String name, String query, String tells, String channels, boolean isPaused) {
        static Row of(Watch watch) {
            return new Row(
                    watch.name(),
                    watch.query(),
                    WatchesView.tells(watch),
                    String.join(", ", watch.telling().channels()),
                    watch.isPaused());
        }
    }

    static String tells(Watch watch) {
        return watch.rules().kinds().stream().map(NewsKind::label).collect(Collectors.joining(", "));
    }
}
