package newsloom.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs a grouping over labelled streams, one after the other, each from nothing. */
public final class Evaluator {
    private final Supplier<? extends Grouping> groupings;
    private final Supplier<Stopwatch> watches;

    /**
     * @param groupings gives an empty one for each stream
     * @param watches gives a fresh one for each stream
     */
    public Evaluator(Supplier<? extends Grouping> groupings, Supplier<Stopwatch> watches) {
        this.groupings = groupings;
        this.watches = watches;
    }

    /**
     * @param mixed whether to run all files as one stream besides
     * @param starting is told each stream before it is run
     */
    public Evaluation evaluate(List<LabelledStream> files, boolean mixed, Consumer<LabelledStream> starting) {
        List<LabelledStream> streams = StreamNames.apart(files);
        List<EvaluationRun> runs = new ArrayList<>();
        for (LabelledStream stream : streams) {
            starting.accept(stream);
            runs.add(run(stream));
        }
        Optional<LabelledStream> mix = mixed ? Optional.of(StreamMixer.of(streams)) : Optional.empty();
        mix.ifPresent(starting);
        return new Evaluation(runs, mix.map(this::run));
    }

    public EvaluationRun run(LabelledStream stream) {
        Grouping grouping = groupings.get();
        Stopwatch watch = watches.get();
        EvaluationRun run = EvaluationRun.empty(stream, Stopwatch.Time.NONE);
        for (LabelledArticle labelled : stream.articles()) {
            String id = labelled.article().id();
            watch.time(() -> grouping.add(labelled.article()));
            run.arrived().put(id, grouping.storyOf(id));
            labelled.label().ifPresent(label -> run.labels().put(id, label));
        }
        stream.articles().forEach(labelled -> conclude(labelled.article().id(), grouping, run));
        stream.textless().forEach(textless -> standAlone(textless, run));
        return run.taking(watch.time());
    }

    private static void conclude(String id, Grouping grouping, EvaluationRun run) {
        run.repaired().put(id, grouping.storyOf(id));
        grouping.copyOf(id).ifPresent(original -> run.copies().put(id, original));
        grouping.membership(id).ifPresent(member -> run.memberships().put(id, member));
    }

    private static void standAlone(TextlessArticle textless, EvaluationRun run) {
        String story = "without text: " + textless.key();
        run.arrived().put(textless.key(), story);
        run.repaired().put(textless.key(), story);
        textless.label().ifPresent(label -> run.labels().put(textless.key(), label));
    }
}
