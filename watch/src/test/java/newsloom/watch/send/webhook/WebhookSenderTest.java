package newsloom.watch.send.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.model.delivery.ChannelKind;
import newsloom.model.delivery.Message;
import newsloom.watch.send.Messages;
import newsloom.watch.send.SendOutcome;
import newsloom.watch.send.SendOutcome.Later;
import newsloom.watch.send.SendOutcome.Sent;
import newsloom.watch.send.form.MessageJson;
import newsloom.watch.send.post.ChannelPoster;
import newsloom.watch.send.post.FakeWeb;
import org.junit.jupiter.api.Test;

class WebhookSenderTest {
    private static final byte[] NEW_KEY = "0123456789abcdef01234567".getBytes(UTF_8);
    private static final Map<String, String> SECRETS = Map.of(
            "new", "whsec_" + Base64.getEncoder().encodeToString(NEW_KEY), "old", "an old one\n", "bad", "whsec_=?");

    private final FakeWeb web = new FakeWeb();

    @Test
    void aMessageIsSignedByEachSecretAsOpensslSaysToo() throws Exception {
        Message message = message("secret:new", "secret:old");

        assertThat(send(message)).isInstanceOf(Sent.class);

        assertThat(web.posts()).hasSize(1);
        Map<String, String> headers = web.posts().get(0).headers();
        String json = web.posts().get(0).json();
        String signed = "m-4711.1796025600." + json;
        assertThat(headers)
                .containsEntry("webhook-id", "m-4711")
                .containsEntry("webhook-timestamp", "1796025600")
                .containsEntry(
                        "webhook-signature",
                        "v1," + openssl(NEW_KEY, signed) + " v1," + openssl("an old one".getBytes(UTF_8), signed));
        assertThat(json).isEqualTo(MessageJson.of(message));
    }

    @Test
    void onlyTheTimeOfAnAttemptChanges() {
        send(message("secret:new"));
        send(message("secret:new"));

        assertThat(web.posts().get(0)).isEqualTo(web.posts().get(1));
    }

    @Test
    void withoutASecretNothingIsSigned() {
        send(message());

        assertThat(web.posts().get(0).headers()).containsOnlyKeys("webhook-id", "webhook-timestamp");
    }

    @Test
    void aSecretThatIsMissingOrNoneHoldsTheMessageBackAndIsNotSaid() {
        assertThat(send(message("secret:none")))
                .isEqualTo(Later.because("There is no secret:none in the settings. Define it there as"
                        + " secret.none=env:… or file:…."));
        assertThat(send(message("secret:bad")))
                .isEqualTo(Later.because(
                        "secret:bad is empty, or begins with whsec_ and goes on with what is no Base64."));
        assertThat(web.posts()).isEmpty();
    }

    private SendOutcome send(Message message) {
        return new WebhookSender(
                        new ChannelPoster(web, FakeWeb::noSecret),
                        name -> Optional.ofNullable(SECRETS.get(name)),
                        InstantSource.fixed(Instant.ofEpochSecond(1_796_025_600)))
                .send(message);
    }

    private static Message message(String... secrets) {
        return Messages.digest(Messages.channel(ChannelKind.WEBHOOK, "https://hooks.example/in", secrets));
    }

    private static String openssl(byte[] key, String signed) throws IOException, InterruptedException {
        Process openssl = new ProcessBuilder(List.of(
                        "openssl",
                        "dgst",
                        "-sha256",
                        "-mac",
                        "HMAC",
                        "-macopt",
                        "hexkey:" + HexFormat.of().formatHex(key),
                        "-binary"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        openssl.getOutputStream().write(signed.getBytes(UTF_8));
        openssl.getOutputStream().close();
        byte[] signature = openssl.getInputStream().readAllBytes();
        assertThat(openssl.waitFor()).isZero();
        return Base64.getEncoder().encodeToString(signature);
    }
}
