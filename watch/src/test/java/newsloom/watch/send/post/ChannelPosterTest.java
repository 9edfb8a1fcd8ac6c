package newsloom.watch.send.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import newsloom.model.delivery.ChannelKind;
import newsloom.watch.send.Messages;
import newsloom.watch.send.SendOutcome;
import newsloom.watch.send.SendOutcome.Gone;
import newsloom.watch.send.SendOutcome.Later;
import newsloom.watch.send.SendOutcome.Refused;
import newsloom.watch.send.SendOutcome.Sent;
import newsloom.watch.send.post.MessagePoster.PostAnswer;
import newsloom.watch.send.post.MessagePoster.PostAnswer.Answered;
import org.junit.jupiter.api.Test;

class ChannelPosterTest {
    private final FakeWeb web = new FakeWeb();

    @Test
    void anyStatusFrom200To299IsDone() {
        assertThat(send(answered(200, "ok"))).isEqualTo(new Sent("hooks.example answered 200: ok"));
        assertThat(send(answered(202, ""))).isEqualTo(new Sent("hooks.example answered 202."));
    }

    @Test
    void goneIsGoneAndAnythingElseMayPass() {
        assertThat(send(answered(410, "x"))).isEqualTo(new Gone("hooks.example answered 410: x"));
        assertThat(send(answered(404, "x"))).isEqualTo(Later.because("hooks.example answered 404: x"));
        assertThat(send(answered(500, ""))).isEqualTo(Later.because("hooks.example answered 500."));
        assertThat(send(new PostAnswer.Failed("It hung."))).isEqualTo(Later.because("It hung."));
    }

    @Test
    void aTimeToComeBackCountsWithTheTwoStatusesThatMeanItAndForADayAtMost() {
        Optional<Duration> week = Optional.of(Duration.ofDays(7));
        assertThat(send(new Answered(429, Optional.of(Duration.ofMinutes(5)), "")))
                .isEqualTo(new Later("hooks.example answered 429.", Optional.of(Duration.ofMinutes(5))));
        assertThat(send(new Answered(503, week, "")))
                .isEqualTo(new Later("hooks.example answered 503.", Optional.of(Duration.ofHours(24))));
        assertThat(send(new Answered(500, week, ""))).isEqualTo(Later.because("hooks.example answered 500."));
    }

    @Test
    void anAddressThatMayNotBeAskedIsRefusedAsOneThatIsNone() {
        assertThat(send(new PostAnswer.Refused("It is private."))).isEqualTo(new Refused("It is private."));
        assertThat(send("nowhere at all"))
                .isEqualTo(new Refused("What desk sends to is no address on the web: http or https, and a host."));
    }

    @Test
    void theAddressMayBeASecretThatNoAnswerRepeats() {
        web.answer(answered(404, "Cannot POST /services/T0/secret today"));

        assertThat(send("secret:hook")).isEqualTo(Later.because("hooks.example answered 404: Cannot POST /… today"));
        assertThat(web.posts().get(0).address()).isEqualTo(URI.create("https://hooks.example/services/T0/secret"));
        assertThat(send("secret:other").answer()).startsWith("There is no secret:other in the settings.");
    }

    private static Answered answered(int status, String beginning) {
        return new Answered(status, Optional.empty(), beginning);
    }

    private SendOutcome send(PostAnswer answer) {
        web.answer(answer);
        return send("https://hooks.example/in");
    }

    private SendOutcome send(String to) {
        return new ChannelPoster(
                        web,
                        name -> name.equals("hook")
                                ? Optional.of("https://hooks.example/services/T0/secret\n")
                                : Optional.empty())
                .post(Messages.channel(ChannelKind.WEBHOOK, to), Map.of(), "{}");
    }
}
