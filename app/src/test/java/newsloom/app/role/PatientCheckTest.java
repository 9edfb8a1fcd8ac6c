package newsloom.app.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import newsloom.kafka.KafkaUnavailable;
import newsloom.store.StoreUnavailableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class PatientCheckTest {
    private Instant now = Instant.parse("2026-11-30T12:00:00Z");
    private final Deque<BooleanSupplier> answers = new ArrayDeque<>();
    private final PatientCheck check =
            new PatientCheck(() -> answers.removeFirst().getAsBoolean(), () -> now);

    @Test
    void whatAnOutageHidesIsAskedAgainLater() {
        answers.addAll(List.of(
                () -> {
                    throw new KafkaUnavailable("It does not say.", new ExecutionException(new TimeoutException("No.")));
                },
                () -> {
                    throw new StoreUnavailableException("It is away.", new IllegalStateException());
                },
                () -> true));

        assertThat(check.isDone()).isFalse();
        assertThat(check.isDone()).as("at once: nobody was asked").isFalse();
        assertThat(answers).hasSize(2);
        now = now.plusSeconds(60);
        assertThat(check.isDone()).isFalse();
        now = now.plusSeconds(60);
        assertThat(check.isDone()).isTrue();
    }

    @Test
    void whatDoesNotPassIsSaid() {
        answers.add(() -> {
            throw new KafkaUnavailable("You may not.", new TopicAuthorizationException("articles"));
        });

        assertThatThrownBy(check::isDone).hasMessage("You may not.");
    }
}
