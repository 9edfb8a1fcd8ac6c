package newsloom.app.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import newsloom.app.service.DeliveryService;
import newsloom.app.service.TriedWatch;
import newsloom.app.service.WatchReasons;
import newsloom.app.service.WatchService;
import newsloom.model.delivery.Attempt;
import newsloom.model.delivery.Channel;
import newsloom.model.delivery.Delivery;
import newsloom.model.story.StoryHead;
import newsloom.model.watch.NumberedAlert;
import newsloom.model.watch.Snooze;
import newsloom.model.watch.Watch;
import newsloom.model.watch.WatchRules;
import newsloom.query.Query;
import newsloom.watch.send.SendOutcome;

/** Watches, channels and what they told, in memory. */
final class FakeWatches {
    final Map<String, Watch> watches = new TreeMap<>();
    final Map<String, Channel> channels = new TreeMap<>();
    final List<NumberedAlert> alerts = new ArrayList<>();
    final List<Delivery> delivered = new ArrayList<>();
    final List<Attempt> parked = new ArrayList<>();
    final Map<String, Integer> owners = new TreeMap<>();
    final Map<String, Snooze> snoozed = new TreeMap<>();
    final List<String> retried = new ArrayList<>();
    final Map<String, List<StoryHead>> found = new TreeMap<>();
    Optional<WatchReasons> reasons = Optional.empty();
    Optional<TriedWatch> tried = Optional.empty();
    SendOutcome tested = new SendOutcome.Sent("desk.example answered 200.");

    WatchService watches() {
        return new Watching();
    }

    DeliveryService deliveries() {
        return new Delivering();
    }

    private final class Watching implements WatchService {
        @Override
        public List<Watch> watches() {
            return List.copyOf(watches.values());
        }

        @Override
        public void put(List<Watch> added) {
            added.forEach(watch -> watches.put(watch.name(), watch));
        }

        @Override
        public boolean remove(String watch) {
            return watches.remove(watch) != null;
        }

        @Override
        public List<String> channels() {
            return List.copyOf(channels.keySet());
        }

        @Override
        public Optional<WatchReasons> why(Watch watch, String story) {
            return reasons.filter(known -> known.story().id().startsWith(story));
        }

        @Override
        public Optional<Integer> owners(String story) {
            return Optional.ofNullable(owners.get(story));
        }

        @Override
        public boolean snooze(String story, Snooze snooze) {
            snoozed.put(story, snooze);
            return owners.containsKey(story);
        }

        @Override
        public boolean wake(String story) {
            return snoozed.remove(story) != null;
        }

        @Override
        public TriedWatch tried(Query query, WatchRules rules, Duration over) {
            return tried.orElseThrow();
        }

        @Override
        public List<StoryHead> found(Query query, int limit) {
            return found.getOrDefault(query.toString(), List.of());
        }

        @Override
        public Stream<DeliveredAlert> alerts(Optional<String> watch, boolean isWithSilent, Instant since) {
            return alerts.stream()
                    .filter(each -> watch.filter(name -> !each.alert().watch().equals(name))
                            .isEmpty())
                    .filter(each -> isWithSilent || each.alert().silence().isEmpty())
                    .filter(each -> !each.alert().at().isBefore(since))
                    .map(each -> DeliveredAlert.of(each, delivered));
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private final class Delivering implements DeliveryService {
        @Override
        public List<Channel> channels() {
            return List.copyOf(channels.values());
        }

        @Override
        public void put(Channel channel) {
            channels.put(channel.name(), channel);
        }

        @Override
        public void remove(String channel) {
            channels.remove(channel);
        }

        @Override
        public List<String> watchesOf(String channel) {
            return watches.values().stream()
                    .filter(watch -> watch.telling().channels().contains(channel))
                    .map(Watch::name)
                    .toList();
        }

        @Override
        public SendOutcome test(Channel channel) {
            return tested;
        }

        @Override
        public List<Attempt> parked(int limit) {
            return List.copyOf(parked);
        }

        @Override
        public boolean retry(String message) {
            retried.add(message);
            return parked.removeIf(each -> each.message().equals(message));
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
