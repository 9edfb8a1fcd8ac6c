package newsloom.app.cli.watch;

import java.net.URI;
import java.util.Optional;
import newsloom.model.delivery.Channel;
import newsloom.model.delivery.ChannelKind;

/** Says of a channel why nothing could ever be sent there. */
final class ChannelMistakes {
    private static final String SECRET = "secret:[A-Za-z0-9._-]{1,64}";
    private static final String MAILBOX = "[^\\s,<>@\"]{1,64}@[A-Za-z0-9.-]{1,255}";

    private ChannelMistakes() {}

    /** As a sentence. */
    static Optional<String> of(Channel channel) {
        return Optional.of(channel.secrets())
                .filter(secrets -> secrets.stream().anyMatch(secret -> !secret.matches(SECRET)))
                .map(wrong -> "A secret is named, never typed: --secret secret:NAME, and in newsloom.properties"
                        + " secret.NAME=env:… or file:….")
                .or(() -> ofPlace(channel));
    }

    private static Optional<String> ofPlace(Channel channel) {
        String to = channel.to();
        return switch (channel.kind()) {
            case WEBHOOK, SLACK, MATTERMOST ->
                to.matches(SECRET) || isWebAddress(to)
                        ? Optional.empty()
                        : Optional.of("“" + to + "” is no address of the web: https://…, or secret:NAME.");
            case MAIL ->
                to.matches(MAILBOX)
                        ? Optional.empty()
                        : Optional.of(
                                "“" + to + "” is no address of mail: one name@host; others are channels of their own.");
            case ATOM, TOPIC, COMMAND -> to.isEmpty() ? Optional.empty() : Optional.of(ofNone(channel.kind()));
        };
    }

    private static String ofNone(ChannelKind kind) {
        return "A channel of the kind " + kind.option() + " has no address.";
    }

    private static boolean isWebAddress(String to) {
        try {
            URI address = URI.create(to);
            return to.matches("(?i)https?://.*") && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
