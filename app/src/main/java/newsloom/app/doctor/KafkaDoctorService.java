package newsloom.app.doctor;

import java.time.Clock;
import java.util.LinkedHashMap;
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
import newsloom.store.Positions;
import newsloom.store.StoredCorrection;
import newsloom.store.StoryStore;
import newsloom.store.search.IndexCheck;
import newsloom.store.search.IndexCheck.Finding;
import newsloom.store.search.IndexCheck.Finding.Useless;

/** Tells what does not agree between Kafka, the engine, the rows and the search index, and puts it right of what is whole. */
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
        RowCheck rowCheck = new RowCheck(kafka, rows);
        List<Disagreement> found = Stream.of(agreement.find(), agreement.damaged(), rowCheck.find())
                .flatMap(List::stream)
                .toList();
        IndexCheck index = new IndexCheck(settings.searchIndex(), rows);
        Finding ofIndex = index.find();
        boolean isUseless = ofIndex instanceof Useless;
        List<String> remarks = Stream.concat(rowCheck.remarks().stream(), ofIndex.sentence().stream())
                .toList();
        found.stream().map(Disagreement::sentence).distinct().forEach(says);
        remarks.forEach(says);
        if (found.isEmpty() && !isUseless) {
            says.accept(
                    remarks.isEmpty()
                            ? "All agrees: the logs in Kafka, what was read of them, the engine, the rows, and the"
                                    + " search index."
                            : "All else agrees; nothing needs repair.");
        } else if (repair) {
            repair(agreement, found);
            if (isUseless) {
                rebuild(index);
            }
        } else {
            says.accept("newsloom doctor --repair puts it right, of what is whole.");
        }
        return repair || (found.isEmpty() && !isUseless);
    }

    private void repair(Agreement agreement, List<Disagreement> found) {
        if (!found.isEmpty()) {
            requireIdle();
            repair(found.stream().map(Disagreement::remedy).toList());
            agreement.settle(rows);
        }
    }

    private void rebuild(IndexCheck index) {
        long articles = rows.articleCount();
        index.rebuild();
        says.accept("Repaired: the search index is made anew of the " + articles + " articles in the database.");
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
        Map<String, ReadAgain> again = new LinkedHashMap<>();
        for (Disagreement.Remedy remedy : remedies) {
            if (remedy instanceof TakeBack taken) {
                takeBack(taken);
            } else if (remedy instanceof ReadAgain lost) {
                again.merge(lost.topic().name() + lost.generation().number(), lost, ReadAgain::and);
            }
        }
        again.values().forEach(this::readAgain);
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
            rows.save(rows.generation(), List.of(), new Positions(topic.name(), starts));
        }
        forgetFolders();
        says.accept("Repaired: " + topic.name() + " is read again from where it begins; what is known changes nothing."
                + READ_FOLDERS);
    }

    /** The engine's log and the rows hold them, too. */
    private void writeCorrections(Generation generation, Set<Integer> partitions) {
        Topics topics = kafka.topics(generation);
        Stream<Correction> logged =
                new LoggedCorrections(kafka.client(), topics, settings.dedupe(generation)).all().stream();
        Stream<Correction> stored = rows.corrections().stream().map(StoredCorrection::correction);
        int written = new CorrectionLog(kafka.client(), topics.corrections(), Clock.systemUTC())
                .complete(Stream.concat(logged, stored).toList(), partitions);
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
