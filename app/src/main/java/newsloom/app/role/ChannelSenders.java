package newsloom.app.role;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import newsloom.app.settings.Settings;
import newsloom.fetch.http.FetcherFactory;
import newsloom.kafka.KafkaClients;
import newsloom.model.delivery.ChannelKind;
import newsloom.model.delivery.Message;
import newsloom.store.StoryStore;
import newsloom.store.watch.AlertPage;
import newsloom.watch.send.ChannelSender;
import newsloom.watch.send.SendOutcome;
import newsloom.watch.send.atom.AtomSender;
import newsloom.watch.send.command.CommandSender;
import newsloom.watch.send.mail.MailSender;
import newsloom.watch.send.mattermost.MattermostSender;
import newsloom.watch.send.post.ChannelPoster;
import newsloom.watch.send.slack.SlackSender;
import newsloom.watch.send.topic.TopicSender;
import newsloom.watch.send.webhook.WebhookSender;

/** Whoever sends messages, put together from the settings: one for each kind of channel. */
public final class ChannelSenders implements AutoCloseable {
    private final FetcherFactory web;
    private final Map<ChannelKind, ChannelSender> senders = new EnumMap<>(ChannelKind.class);

    /** @param kafka is asked for when something goes there first */
    public ChannelSenders(Settings settings, StoryStore rows, Supplier<KafkaClients> kafka) {
        this.web = WebClients.factory(settings.web());
        ChannelPoster posts = new ChannelPoster(new GuardedMessagePoster(web.poster()), settings.delivery()::secret);
        senders.put(ChannelKind.WEBHOOK, new WebhookSender(posts, settings.delivery()::secret, Clock.systemUTC()));
        senders.put(ChannelKind.SLACK, new SlackSender(posts));
        senders.put(ChannelKind.MATTERMOST, new MattermostSender(posts));
        senders.put(
                ChannelKind.MAIL,
                settings.delivery()
                        .mail()
                        .<ChannelSender>map(mail -> new MailSender(mail, settings.delivery()::secret))
                        .orElse(message -> SendOutcome.Later.because(
                                "No mail is sent: newsloom.properties names no mail.host and mail.from.")));
        senders.put(ChannelKind.COMMAND, new CommandSender(settings.delivery().commands()));
        senders.put(
                ChannelKind.ATOM,
                new AtomSender(
                        settings.feeds(),
                        rows.changeLogId(),
                        (watch, most) -> rows.watches().alerts(AlertPage.latest(Optional.of(watch), false, most))));
        senders.put(
                ChannelKind.TOPIC,
                new MadeWhenNeeded(() -> new TopicSender(kafka.get(), settings.topicsPrefix() + "alerts")));
    }

    Map<ChannelKind, ChannelSender> all() {
        return senders;
    }

    public ChannelSender of(ChannelKind kind) {
        return Optional.ofNullable(senders.get(kind)).orElseThrow();
    }

    @Override
    public void close() {
        senders.values().forEach(ChannelSender::close);
        web.close();
    }

    /** A sender that is made when something is to be sent: a client of Kafka costs threads. */
    private static final class MadeWhenNeeded implements ChannelSender {
        private final Supplier<ChannelSender> making;
        private Optional<ChannelSender> made = Optional.empty();

        MadeWhenNeeded(Supplier<ChannelSender> making) {
            this.making = making;
        }

        @Override
        public SendOutcome send(Message message) {
            return made().send(message);
        }

        @Override
        public synchronized void close() {
            made.ifPresent(ChannelSender::close);
        }

        private synchronized ChannelSender made() {
            ChannelSender sender = made.orElseGet(making);
            made = Optional.of(sender);
            return sender;
        }
    }
}
