package newsloom.app.web.page.watch;

import java.util.List;
import java.util.Optional;
import newsloom.app.web.page.SearchView.Hit;
import newsloom.app.web.page.SearchView.Mistake;

/**
 * The editor of a watch.
 *
 * @param tells what kinds of news, in words
 * @param token that a change must bring back
 * @param problem what is wrong with it, in a sentence
 * @param trial what it would have told; absent where nothing was tried
 */
public record WatchView(
        String name,
        String query,
        String tells,
        State state,
        String token,
        Optional<String> problem,
        Optional<Mistake> mistake,
        Optional<Trial> trial) {

    /** What is known of it. */
    public enum State {
        NEW,
        KNOWN,
        SAVED
    }

    /** What it would have told. */
    public record Trial(String sentence, List<Day> days, List<Hit> latest) {}

    /** What it would have told on one day. */
    public record Day(String day, long alerts, long stories) {}

    WatchView with(String other) {
        return new WatchView(name, query, tells, state, other, problem, mistake, trial);
    }

    public boolean isNew() {
        return state == State.NEW;
    }

    public boolean isSaved() {
        return state == State.SAVED;
    }
}
