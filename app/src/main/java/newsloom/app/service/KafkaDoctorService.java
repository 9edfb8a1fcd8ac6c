package newsloom.app.service;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import newsloom.app.failure.CannotRun;
import newsloom.app.role.Agreement;
import newsloom.app.role.Disagreement;
import newsloom.app.role.Disagreement.GroupAnew;
import newsloom.app.role.Disagreement.ReadAgain;
import newsloom.app.role.Disagreement.TakeBack;
import newsloom.app.role.KafkaConnection;
import newsloom.app.role.Stores;
import newsloom.app.settings.Settings;
import newsloom.dedupe.stream.check.LoggedCorrections;
import newsloom.kafka.group.ConsumerLag;
import newsloom.kafka.group.GroupOffsets;
import newsloom.kafka.group.HangingTransactions;
import newsloom.kafka.group.StaleGroupMembers;
import newsloom.kafka.topic.CorrectionLog;
import newsloom.model.Correction;
import newsloom.model.Generation;
import newsloom.model.Generations;
import newsloom.model.topic.Topic;
import newsloom.model.topic.Topics;
import newsloom.store.StoryStore;

/** Tells what does not agree between Kafka, the engine and the rows, and puts it right of what is whole. */
public final class KafkaDoctorService {
    private static final String READ_FOLDERS =
            " What it has lost and nobody had read yet comes back when its folder is read again.";

    private final Settings settings;
    private final Consumer<String> says;
    private final KafkaConnection kafka;
    private final StoryStore rows;

    private KafkaDoctorService(Settings settings, Consumer<String> says, KafkaConnection kafka, StoryStore rows) {
        this.settings = settings;
        this.says = says;
        this.kafka = kafka;
        this.rows = rows;
    }

    /**
     * @param repair whether to put it right, too; else nothing is changed
     * @param says hears what is found and done, in sentences
     * @return whether all agrees now
     */
    public static boolean examine(Settings settings, boolean repair, Consumer<String> says) {
        Stores.requireData(settings);
        try (KafkaConnection kafka =
                        repair ? KafkaConnection.repaired(settings, says) : KafkaConnection.connect(settings);
                StoryStore rows = Stores.open(settings)) {
            return new KafkaDoctorService(settings, says, kafka, rows).examine(repair);
        }
    }

    private boolean examine(boolean repair) {
        Agreement agreement = new Agreement(settings, kafka, Optional.of(rows));
        List<Disagreement> found = Stream.of(agreement.find(), agreement.damaged())
                .flatMap(List::stream)
                .toList();
        found.stream().map(Disagreement::sentence).distinct().forEach(says);
        if (found.isEmpty()) {
            says.accept("All agrees: the logs in Kafka, what was read of them, the engine, and the rows.");
        } else if (repair) {
            requireIdle();
            repair(found.stream().map(Disagreement::remedy).toList());
            agreement.settle(rows);
        } else {
            says.accept("newsloom doctor --repair puts it right, of what is whole.");
        }
        return repair || found.isEmpty();
    }

    /** Where to read on is told to groups without members alone; those of a killed process are none. */
    private void requireIdle() {
        if (kafka.isHere()) {
            new StaleGroupMembers(kafka.client()).showOut(groups().toList());
        }
        try (ConsumerLag lag = new ConsumerLag(kafka.client())) {
            groups().filter(lag::isAtWork).findFirst().ifPresent(group -> {
                throw new CannotRun("A newsloom is at work (" + group + "). Stop it, and start the repair again.");
            });
        }
    }

    private Stream<String> groups() {
        return kafka.generations().made().map(this::group);
    }

    private void repair(List<Disagreement.Remedy> remedies) {
        for (Disagreement.Remedy remedy : remedies) {
            if (remedy instanceof TakeBack taken) {
                takeBack(taken);
            } else if (remedy instanceof ReadAgain again) {
                readAgain(again);
            }
        }
        if (remedies.stream().anyMatch(GroupAnew.class::isInstance)) {
            groupAnew();
        }
    }

    private void takeBack(TakeBack taken) {
        new HangingTransactions(kafka.client()).abort(taken.transaction());
        forgetFolders();
        says.accept("Repaired: the transaction on " + taken.transaction().topic() + " is taken back." + READ_FOLDERS);
    }

    private void readAgain(ReadAgain again) {
        Topic<?> topic = again.topic();
        try (ConsumerLag lag = new ConsumerLag(kafka.client())) {
            Set<Integer> chosen = again.partitions();
            Map<Integer, Long> starts = lag.starts(topic);
            starts.keySet().removeIf(each -> !chosen.isEmpty() && !chosen.contains(each));
            if (topic.name().equals(kafka.topics().corrections().name())) {
                writeCorrections(again.generation(), starts.keySet());
            }
            new GroupOffsets(kafka.client()).set(group(again.generation()), topic.name(), starts);
        }
        forgetFolders();
        says.accept("Repaired: " + topic.name() + " is read again from where it begins; what is known changes nothing."
                + READ_FOLDERS);
    }

    /** The engine's log holds them, too. */
    private void writeCorrections(Generation generation, Set<Integer> partitions) {
        Topics topics = kafka.topics(generation);
        List<Correction> logged = new LoggedCorrections(kafka.client(), topics, settings.dedupe(generation)).all();
        int written =
                new CorrectionLog(kafka.client(), topics.corrections(), Clock.systemUTC()).complete(logged, partitions);
        says.accept("Repaired: " + written + " corrections are in "
                + topics.corrections().name() + " again.");
    }

    private void forgetFolders() {
        new GroupOffsets(kafka.client()).forget(kafka.topics().articles().name() + "-ingest-");
    }

    /** What is read stays so until the new one has read all that Kafka holds, as if the former had read it. */
    private void groupAnew() {
        Generations next = kafka.generations().anew(rows.latest());
        kafka.createTopics(next.current());
        if (rows.generation() > 0) {
            readToEnd(group(new Generation(rows.generation(), Optional.empty())));
        }
        kafka.generationLog().write(next);
        says.accept("Repaired: at the next start, all stories are made anew of every article that Kafka holds"
                + " (generation " + next.current().number() + "). Until they are whole, those that are stored are read;"
                + " those of which Kafka holds no article any more stay.");
    }

    private void readToEnd(String group) {
        try (ConsumerLag lag = new ConsumerLag(kafka.client())) {
            GroupOffsets offsets = new GroupOffsets(kafka.client());
            for (Topic<?> topic :
                    List.of(kafka.topics().articles(), kafka.topics().corrections())) {
                Map<Integer, Long> ends = lag.ends(topic);
                ends.values().removeIf(end -> end == 0);
                offsets.set(group, topic.name(), ends);
            }
        }
    }

    private String group(Generation generation) {
        return settings.dedupe(generation).applicationId();
    }
}
