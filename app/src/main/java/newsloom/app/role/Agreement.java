package newsloom.app.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import newsloom.app.failure.CannotRun;
import newsloom.app.role.Disagreement.GroupAnew;
import newsloom.app.role.Disagreement.ReadAgain;
import newsloom.app.role.Disagreement.TakeBack;
import newsloom.app.settings.Settings;
import newsloom.dedupe.stream.DedupeSettings;
import newsloom.dedupe.stream.check.LogCheck;
import newsloom.kafka.group.ConsumerLag;
import newsloom.kafka.group.HangingTransactions;
import newsloom.kafka.topic.TopicInspector;
import newsloom.model.Generation;
import newsloom.model.topic.Topic;
import newsloom.model.topic.Topics;
import newsloom.store.Origin;
import newsloom.store.StoryStore;

/**
 * What must agree before anything runs: where the rows came from, how far all was read and stored, and where the logs
 * begin and end. See docs/decisions/037.
 */
public final class Agreement {
    private static final String REPAIR =
            " newsloom doctor tells all that does not agree, and newsloom doctor --repair puts it right.";

    private final Settings settings;
    private final KafkaConnection kafka;
    private final Optional<StoryStore> rows;
    private final Origin here;

    /** @param rows absent where this process stores none */
    public Agreement(Settings settings, KafkaConnection kafka, Optional<StoryStore> rows) {
        this.settings = settings;
        this.kafka = kafka;
        this.rows = rows;
        this.here = here(kafka);
    }

    /** Whether the rows came from topics under another prefix, before topics are made under this one. */
    static void requirePrefix(Settings settings) {
        if (Stores.exists(settings)) {
            try (StoryStore store = Stores.open(settings)) {
                store.origin()
                        .filter(before -> !before.topicsPrefix().equals(settings.topicsPrefix()))
                        .ifPresent(before -> {
                            throw new CannotRun(
                                    otherPrefix(before, settings.topicsPrefix()).sentence() + REPAIR);
                        });
            }
        }
    }

    /** Fails with the first sentence; where all agrees, the rows are known to come from here. */
    void require() {
        find().stream().findFirst().ifPresent(first -> {
            throw new CannotRun(first.sentence() + REPAIR);
        });
        rows.ifPresent(this::settle);
    }

    /** All that does not agree. */
    public List<Disagreement> find() {
        List<Disagreement> found = new ArrayList<>(transactions());
        Optional<Origin> before = rows.flatMap(StoryStore::origin);
        before.ifPresent(origin -> ofOrigin(origin).forEach(found::add));
        rows.ifPresent(store -> ofGeneration(store).forEach(found::add));
        boolean sameTopics = before.stream().allMatch(this::isSame);
        try (ConsumerLag lag = new ConsumerLag(kafka.client())) {
            kafka.generations().made().forEach(each -> {
                found.addAll(ofEngine(each, lag));
                rows.filter(store -> sameTopics).ifPresent(store -> found.addAll(ofRows(each, store, lag)));
            });
        }
        return found;
    }

    /** What cannot be read of what engines are made of; takes as long as to read all of it. */
    public List<Disagreement> damaged() {
        return kafka.generations()
                .made()
                .flatMap(each ->
                        new LogCheck(kafka.client(), kafka.topics(each), settings.dedupe(each)).damage().stream())
                .map(damage -> new Disagreement(damage, new GroupAnew()))
                .toList();
    }

    /** From now on the rows come from here. Written also where they did: so rows that cannot be written are met now. */
    public void settle(StoryStore store) {
        store.comeFrom(here);
    }

    private static Origin here(KafkaConnection kafka) {
        TopicInspector inspector = new TopicInspector(kafka.client());
        List<String> names = kafka.generations()
                .made()
                .map(kafka::topics)
                .flatMap(topics -> Stream.of(topics.articles(), topics.corrections(), topics.stories()))
                .map(Topic::name)
                .distinct()
                .toList();
        return new Origin(inspector.kafka(), kafka.topicsPrefix(), inspector.ids(names));
    }

    /** Where nobody reads any more, nobody waits. */
    private List<Disagreement> transactions() {
        return new HangingTransactions(kafka.client())
                .find(topic -> isShared(topic) || isOfGeneration(topic)).stream()
                        .map(open -> new Disagreement(
                                open.sentence(), isShared(open.topic()) ? new TakeBack(open) : new GroupAnew()))
                        .toList();
    }

    private boolean isShared(String topic) {
        Topics topics = kafka.topics();
        return Stream.of(
                        topics.articles().name(),
                        topics.corrections().name(),
                        topics.generations().name(),
                        topics.quarantine().name(),
                        topics.sources().name(),
                        topics.alerts())
                .anyMatch(topic::equals);
    }

    private boolean isOfGeneration(String topic) {
        return kafka.generations()
                .made()
                .anyMatch(each -> topic.equals(kafka.topics(each).stories().name())
                        || topic.startsWith(settings.dedupe(each).applicationId() + "-"));
    }

    private Stream<Disagreement> ofGeneration(StoryStore store) {
        int read = store.generation();
        int current = kafka.generations().current().number();
        return read <= current
                ? Stream.empty()
                : Stream.of(new Disagreement(
                        "The database holds generation " + read + " of the stories, and the topic "
                                + kafka.topics().generations().name() + " knows of " + current
                                + " at most: it is lost, or has lost its end.",
                        new GroupAnew()));
    }

    private boolean isSame(Origin before) {
        return before.kafka().equals(here.kafka()) && before.topicsPrefix().equals(here.topicsPrefix());
    }

    private Stream<Disagreement> ofOrigin(Origin before) {
        if (!before.kafka().equals(here.kafka())) {
            return Stream.of(otherKafka(before));
        }
        if (!before.topicsPrefix().equals(here.topicsPrefix())) {
            return Stream.of(otherPrefix(before, here.topicsPrefix()));
        }
        return kafka.generations().made().flatMap(each -> ofTopics(each, before));
    }

    private Disagreement otherKafka(Origin before) {
        return new Disagreement(
                "The stories in the database came from another Kafka (cluster " + before.kafka() + ") than this one"
                        + " (cluster " + here.kafka() + "): articles of both would be there twice. Name that Kafka"
                        + " (--kafka) or its data folder (--data), or another database for this one (store.url).",
                new GroupAnew());
    }

    private static Disagreement otherPrefix(Origin before, String here) {
        return new Disagreement(
                "The stories in the database came from topics under topics.prefix " + before.topicsPrefix()
                        + " and not under " + here + ": articles of both would be there twice. Set"
                        + " topics.prefix " + before.topicsPrefix() + ", or name another database for these topics"
                        + " (store.url).",
                new GroupAnew());
    }

    private Stream<Disagreement> ofTopics(Generation generation, Origin before) {
        Topics topics = kafka.topics(generation);
        Stream<Disagreement> read = Stream.of(topics.articles(), topics.corrections())
                .filter(topic -> here.isOther(topic.name(), before))
                .map(topic -> new Disagreement(otherTopic(topic), new ReadAgain(generation, topic, Set.of())));
        Stream<Disagreement> told = Stream.of(topics.stories())
                .filter(topic -> here.isOther(topic.name(), before))
                .map(topic -> new Disagreement(otherTopic(topic), new GroupAnew()));
        return Stream.concat(read, told);
    }

    private static String otherTopic(Topic<?> topic) {
        return "The topic " + topic.name() + " is not the one from which the stories in the database came: it was"
                + " deleted or lost, and made anew.";
    }

    private List<Disagreement> ofEngine(Generation generation, ConsumerLag lag) {
        Topics topics = kafka.topics(generation);
        DedupeSettings dedupe = settings.dedupe(generation);
        List<Disagreement> found = new ArrayList<>();
        for (Topic<?> topic : List.of(topics.articles(), topics.corrections())) {
            Set<Integer> ended = beyond(lag.positions(dedupe.applicationId(), topic), lag.endsOfWritten(topic));
            if (!ended.isEmpty()) {
                found.add(new Disagreement(
                        endsBefore(topic, ended, "dedupe has read"), new ReadAgain(generation, topic, ended)));
            }
        }
        new LogCheck(kafka.client(), topics, dedupe)
                .gap()
                .ifPresent(gap -> found.add(new Disagreement(gap, new GroupAnew())));
        return found;
    }

    private List<Disagreement> ofRows(Generation generation, StoryStore store, ConsumerLag lag) {
        Topics topics = kafka.topics(generation);
        List<Disagreement> found = new ArrayList<>();
        for (Topic<?> topic : List.of(topics.articles(), topics.corrections(), topics.stories())) {
            Set<Integer> ended = beyond(store.positions(topic.name()), lag.endsOfWritten(topic));
            if (!ended.isEmpty()) {
                found.add(new Disagreement(
                        endsBefore(topic, ended, "the database has read"),
                        topic.equals(topics.stories()) ? new GroupAnew() : new ReadAgain(generation, topic, ended)));
            }
        }
        return found;
    }

    /** The partitions of which more was read than there is. */
    private static Set<Integer> beyond(Map<Integer, Long> read, Map<Integer, Long> ends) {
        Set<Integer> beyond = new TreeSet<>(read.keySet());
        beyond.removeIf(each -> read.getOrDefault(each, 0L) <= ends.getOrDefault(each, 0L));
        return beyond;
    }

    private static String endsBefore(Topic<?> topic, Set<Integer> partitions, String reader) {
        return "The topic " + topic.name() + ", partition "
                + partitions.iterator().next() + ", ends before where " + reader + ": it is lost, or has lost its end.";
    }
}
