package newsloom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import newsloom.bench.peer.AverageLink;
import newsloom.bench.peer.MinHash;
import newsloom.bench.peer.Miranda;
import newsloom.bench.peer.Peer;
import newsloom.bench.peer.PeerGrouping;
import newsloom.bench.peer.SimHash;
import newsloom.bench.peer.Singletons;
import newsloom.bench.peer.TitleRule;
import newsloom.bench.peer.Trigrams;
import newsloom.dedupe.parameter.Parameters;
import newsloom.evaluate.EngineGrouping;
import newsloom.evaluate.Evaluation;
import newsloom.evaluate.Evaluator;
import newsloom.evaluate.Grouping;
import newsloom.evaluate.LabelledReader;
import newsloom.evaluate.LabelledStream;
import newsloom.evaluate.RunMetrics;
import newsloom.evaluate.Stopwatch;
import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.read.LanguageDetector;

/** Runs Newsloom and its peers over labelled files, each alone and all mixed, and prints one table in Markdown. */
public final class Peers {
    private static final List<Supplier<Peer>> PEERS = List.of(
            Miranda::new, AverageLink::new, TitleRule::new, MinHash::new, Trigrams::new, SimHash::new, Singletons::new);

    private final List<LabelledStream> files;

    private Peers(List<LabelledStream> files) {
        this.files = files;
    }

    /** The arguments are labelled files. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.err.println("Say which labelled files to measure on: bench/peers FILE...");
            System.exit(1);
        }
        LabelledReader reader = new LabelledReader(new LanguageDetector(DetectorSettings.defaults()));
        List<LabelledStream> files = new ArrayList<>();
        for (String file : arguments) {
            files.add(reader.read(Path.of(file)));
        }
        new Peers(files).print();
    }

    private void print() {
        List<RunMetrics> newsloom = figures("Newsloom", () -> new EngineGrouping(Parameters.defaults()));
        printHead(newsloom);
        System.out.println(
                Row.of("**Newsloom**", newsloom, RunMetrics::repaired).line());
        System.out.println(
                Row.of("Newsloom, at arrival", newsloom, RunMetrics::arrival).line());
        for (Supplier<Peer> peer : PEERS) {
            String name = peer.get().name();
            List<RunMetrics> figures = figures(name, () -> new PeerGrouping(peer.get()));
            System.out.println(Row.of(name, figures, RunMetrics::repaired).line());
        }
        printDescriptions();
    }

    /** A row of figures for each file, and the mix as the last. */
    private List<RunMetrics> figures(String name, Supplier<Grouping> grouping) {
        Evaluator evaluator = new Evaluator(grouping, Stopwatch::ofThread);
        Evaluation evaluation =
                evaluator.evaluate(files, true, stream -> System.err.println(name + " groups " + stream.name() + " …"));
        List<RunMetrics> figures =
                new ArrayList<>(evaluation.files().stream().map(RunMetrics::of).toList());
        evaluation.mix().map(RunMetrics::of).ifPresent(figures::add);
        return figures;
    }

    private static void printHead(List<RunMetrics> columns) {
        List<String> names =
                new ArrayList<>(columns.stream().map(RunMetrics::name).toList());
        names.add("articles/s");
        System.out.println("| B³ F / pair F | " + String.join(" | ", names) + " |");
        System.out.println("|---".repeat(names.size() + 1) + "|");
    }

    private static void printDescriptions() {
        System.out.println();
        System.out.println(
                "- **Newsloom**: this project after its last repair; *at arrival*: the story an article was put"
                        + " into first. Copies, repair and evidence are on.");
        for (Supplier<Peer> each : PEERS) {
            Peer peer = each.get();
            System.out.println("- **" + peer.name() + "**: " + peer.description());
        }
        System.out.println("- articles/s: on the mix, by the processor time of the one thread that groups.");
    }
}
