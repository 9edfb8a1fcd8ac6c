package newsloom.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.app.failure.CannotRun;
import newsloom.app.role.StopSignal;
import newsloom.app.service.FollowService;
import newsloom.app.service.KafkaFollowService;
import newsloom.model.story.StoryUpdate;
import newsloom.watch.change.StoryChange;
import newsloom.watch.change.StoryChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FollowingTest {

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aListenerThatThrowsEndsItWithASentence(@TempDir Path data) throws Exception {
        FollowService following = new KafkaFollowService(new AtWork(data).settings(), new StopSignal());

        assertThatThrownBy(() -> following.follow(Optional.empty(), new Broken()))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("Nobody listens.")
                .hasRootCauseInstanceOf(AssertionError.class);
    }

    private static final class Broken implements StoryChangeListener {
        @Override
        public void following() {
            throw new AssertionError("Nobody listens.");
        }

        @Override
        public void changed(StoryUpdate update, Instant at, List<StoryChange> changes) {}
    }
}
