package newsloom.watch.send.webhook;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.model.delivery.Message;
import newsloom.watch.send.ChannelSender;
import newsloom.watch.send.Secrets;
import newsloom.watch.send.SendOutcome;
import newsloom.watch.send.form.MessageJson;
import newsloom.watch.send.post.ChannelPoster;

/** Posts messages as JSON, signed as Standard Webhooks (standardwebhooks.com) says: see docs/webhook.md. */
public final class WebhookSender implements ChannelSender {
    private final ChannelPoster poster;
    private final Secrets secrets;
    private final InstantSource clock;

    public WebhookSender(ChannelPoster poster, Secrets secrets, InstantSource clock) {
        this.poster = poster;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public SendOutcome send(Message message) {
        List<WebhookKey> keys = new ArrayList<>();
        for (String named : message.channel().secrets()) {
            Optional<String> secret = secrets.read(named);
            if (secret.isEmpty()) {
                return SendOutcome.Later.because(Secrets.missing(named));
            }
            Optional<WebhookKey> key = WebhookKey.of(secret.get());
            if (key.isEmpty()) {
                return SendOutcome.Later.because(
                        named + " is empty, or begins with whsec_ and goes on with what is no Base64.");
            }
            keys.add(key.get());
        }
        return send(message, keys);
    }

    private SendOutcome send(Message message, List<WebhookKey> keys) {
        String json = MessageJson.of(message);
        String time = Long.toString(clock.instant().getEpochSecond());
        Map<String, String> headers = new HashMap<>(Map.of("webhook-id", message.id(), "webhook-timestamp", time));
        String signatures = String.join(
                " ",
                keys.stream()
                        .map(key -> key.signature(message.id() + "." + time + "." + json))
                        .toList());
        if (!signatures.isEmpty()) {
            headers.put("webhook-signature", signatures);
        }
        return poster.post(message.channel(), headers, json);
    }
}
