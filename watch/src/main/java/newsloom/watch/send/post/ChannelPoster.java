package newsloom.watch.send.post;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import newsloom.model.delivery.Channel;
import newsloom.watch.send.Secrets;
import newsloom.watch.send.SendOutcome;
import newsloom.watch.send.post.MessagePoster.PostAnswer;

/** Posts messages to the address of their channel, which may be a secret, and reads what the answer means. */
public final class ChannelPoster {
    private static final Duration LONGEST_REST = Duration.ofHours(24);
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final MessagePoster poster;
    private final Secrets secrets;

    public ChannelPoster(MessagePoster poster, Secrets secrets) {
        this.poster = poster;
        this.secrets = secrets;
    }

    public SendOutcome post(Channel channel, Map<String, String> headers, String json) {
        Optional<String> written = secrets.read(channel.to());
        if (written.isEmpty()) {
            return SendOutcome.Later.because(Secrets.missing(channel.to()));
        }
        return address(written.get())
                .map(address -> outcome(address, poster.post(new MessagePost(address, headers, json))))
                .orElseGet(() -> new SendOutcome.Refused(
                        "What " + channel.name() + " sends to is no address on the web: http or https, and a host."));
    }

    private static Optional<URI> address(String written) {
        try {
            return Optional.of(URI.create(written)).filter(address -> address.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SendOutcome outcome(URI address, PostAnswer answer) {
        if (answer instanceof PostAnswer.Answered answered) {
            return outcome(answered, sentence(address, answered));
        }
        return answer instanceof PostAnswer.Refused refused
                ? new SendOutcome.Refused(refused.reason())
                : SendOutcome.Later.because(((PostAnswer.Failed) answer).reason());
    }

    private static SendOutcome outcome(PostAnswer.Answered answered, String sentence) {
        return switch (answered.status()) {
            case GONE -> new SendOutcome.Gone(sentence);
            case TOO_MANY, UNAVAILABLE ->
                new SendOutcome.Later(sentence, answered.retryAfter().map(ChannelPoster::bounded));
            default ->
                answered.status() / 100 == 2 ? new SendOutcome.Sent(sentence) : SendOutcome.Later.because(sentence);
        };
    }

    /** Servers repeat what they were asked for, and the path may be a secret. */
    private static String sentence(URI address, PostAnswer.Answered answered) {
        String path = Optional.ofNullable(address.getRawPath()).orElse("");
        String said = path.length() > 1 ? answered.beginning().replace(path, "/…") : answered.beginning();
        return address.getHost() + " answered " + answered.status() + (said.isEmpty() ? "." : ": " + said);
    }

    private static Duration bounded(Duration said) {
        return said.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : said;
    }
}
