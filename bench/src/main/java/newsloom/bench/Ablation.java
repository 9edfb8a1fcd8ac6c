package newsloom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newsloom.evaluate.EngineGrouping;
import newsloom.evaluate.Evaluation;
import newsloom.evaluate.Evaluator;
import newsloom.evaluate.LabelledReader;
import newsloom.evaluate.LabelledStream;
import newsloom.evaluate.RunMetrics;
import newsloom.evaluate.Stopwatch;
import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.read.LanguageDetector;

/** Runs the engine over labelled files and their mix with one mechanism left out at a time, and prints one table in Markdown. */
public final class Ablation {
    private final List<LabelledStream> files;

    private Ablation(List<LabelledStream> files) {
        this.files = files;
    }

    /** The arguments are labelled files. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.err.println("Say which labelled files to measure on: bench/ablation FILE...");
            System.exit(1);
        }
        LabelledReader reader = new LabelledReader(new LanguageDetector(DetectorSettings.defaults()));
        List<LabelledStream> files = new ArrayList<>();
        for (String file : arguments) {
            files.add(reader.read(Path.of(file)));
        }
        new Ablation(files).print();
    }

    private void print() {
        for (Mechanism mechanism : Mechanism.ALL) {
            Evaluator evaluator = new Evaluator(() -> new EngineGrouping(mechanism.without()), Stopwatch::ofThread);
            Evaluation evaluation = evaluator.evaluate(files, true, stream -> {});
            List<RunMetrics> figures = new ArrayList<>(
                    evaluation.files().stream().map(RunMetrics::of).toList());
            evaluation.mix().map(RunMetrics::of).ifPresent(figures::add);
            if (mechanism.off().isEmpty()) {
                printHead(figures);
            }
            System.out.println(line(mechanism, figures));
        }
    }

    private static void printHead(List<RunMetrics> columns) {
        List<String> names = columns.stream().map(RunMetrics::name).toList();
        System.out.println("| off | " + String.join(" | ", names) + " | mix at arrival |");
        System.out.println("|---".repeat(names.size() + 2) + "|");
    }

    private static String line(Mechanism mechanism, List<RunMetrics> figures) {
        List<String> cells = new ArrayList<>();
        figures.forEach(each -> cells.add(Row.cell(each.repaired())));
        cells.add(Row.cell(figures.get(figures.size() - 1).arrival()));
        return "| " + mechanism.name() + " | " + String.join(" | ", cells) + " |";
    }
}
