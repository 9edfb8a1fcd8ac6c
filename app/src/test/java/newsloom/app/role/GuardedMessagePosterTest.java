package newsloom.app.role;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import newsloom.fetch.Posted;
import newsloom.watch.send.post.MessagePost;
import newsloom.watch.send.post.MessagePoster.PostAnswer;
import org.junit.jupiter.api.Test;

class GuardedMessagePosterTest {
    private static final MessagePost POST =
            new MessagePost(URI.create("https://hooks.example/in"), Map.of("webhook-id", "m-1"), "{\"a\":\"ä\"}");

    @Test
    void whatIsPostedIsJsonWithTheHeadersOfTheChannel() {
        Optional<Duration> later = Optional.of(Duration.ofSeconds(5));
        PostAnswer answer = new GuardedMessagePoster(request -> {
                    assertThat(request.address()).isEqualTo(POST.address());
                    assertThat(request.contentType()).isEqualTo("application/json");
                    assertThat(request.headers()).isEqualTo(POST.headers());
                    assertThat(new String(request.body().array(), UTF_8)).isEqualTo(POST.json());
                    return new Posted.Answered(429, later, "slowly");
                })
                .post(POST);

        assertThat(answer).isEqualTo(new PostAnswer.Answered(429, later, "slowly"));
    }

    @Test
    void whatCouldNotBePostedIsSaidAsItIs() {
        assertThat(new GuardedMessagePoster(request -> new Posted.Refused("It is private.")).post(POST))
                .isEqualTo(new PostAnswer.Refused("It is private."));
        assertThat(new GuardedMessagePoster(request -> new Posted.Failed("It hung.")).post(POST))
                .isEqualTo(new PostAnswer.Failed("It hung."));
    }
}
