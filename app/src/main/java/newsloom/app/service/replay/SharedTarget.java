package newsloom.app.service.replay;

import java.time.Duration;
import newsloom.app.role.StopSignal;
import newsloom.model.Article;

/**
 * A Kafka that others share, in which dedupe may be far behind, or not at work: it reads both topics by their times, so these
 * must differ; and what is stored is not known here.
 */
record SharedTarget(StopSignal stopping) implements ReplayTarget {
    private static final Duration PAUSE = Duration.ofMillis(20);

    @Override
    public void awaitGrouped() {
        stopping.await(PAUSE);
    }

    @Override
    public boolean holds(Article wording) {
        return false;
    }
}
