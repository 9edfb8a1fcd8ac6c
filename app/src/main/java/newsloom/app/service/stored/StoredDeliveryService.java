package newsloom.app.service.stored;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import newsloom.app.role.ChannelSenders;
import newsloom.app.role.KafkaConnection;
import newsloom.app.role.Stores;
import newsloom.app.service.DeliveryService;
import newsloom.app.settings.Settings;
import newsloom.kafka.KafkaClients;
import newsloom.model.delivery.Attempt;
import newsloom.model.delivery.Channel;
import newsloom.model.delivery.ChannelKind;
import newsloom.model.delivery.Message;
import newsloom.model.watch.Watch;
import newsloom.store.StoryStore;
import newsloom.watch.send.ExampleMessage;
import newsloom.watch.send.SendOutcome;

/** Reads and writes the channels in the database; a running {@code watch} role sees them at once. */
public final class StoredDeliveryService implements DeliveryService {
    private final Settings settings;
    private final StoryStore store;
    private final Clock clock = Clock.systemUTC();

    public StoredDeliveryService(Settings settings) {
        this.settings = settings;
        this.store = Stores.open(settings);
    }

    @Override
    public List<Channel> channels() {
        return store.deliveries().channels();
    }

    @Override
    public void put(Channel channel) {
        store.deliveries().put(channel);
    }

    @Override
    public void remove(String channel) {
        store.deliveries().remove(channel, clock.instant());
    }

    @Override
    public List<String> watchesOf(String channel) {
        return store.watches().watches().stream()
                .filter(watch -> watch.telling().channels().contains(channel))
                .map(Watch::name)
                .toList();
    }

    @Override
    public SendOutcome test(Channel channel) {
        Message example = ExampleMessage.to(channel, clock.instant());
        if (channel.kind() == ChannelKind.TOPIC) {
            try (KafkaConnection kafka = KafkaConnection.connect(settings)) {
                return send(example, Optional.of(kafka));
            }
        }
        return send(example, Optional.empty());
    }

    private SendOutcome send(Message message, Optional<KafkaConnection> kafka) {
        try (ChannelSenders senders = new ChannelSenders(
                settings, store, () -> new KafkaClients(kafka.orElseThrow().client()))) {
            return senders.of(message.channel().kind()).send(message);
        }
    }

    @Override
    public List<Attempt> parked(int limit) {
        return store.deliveries().parked(limit);
    }

    @Override
    public boolean retry(String message) {
        return store.deliveries().retry(message, clock.instant());
    }

    @Override
    public void close() {
        store.close();
    }
}
