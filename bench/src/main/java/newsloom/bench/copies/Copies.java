package newsloom.bench.copies;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsloom.dedupe.parameter.Parameters;
import newsloom.evaluate.AssignmentWriter;
import newsloom.evaluate.EngineGrouping;
import newsloom.evaluate.Evaluation;
import newsloom.evaluate.EvaluationRun;
import newsloom.evaluate.Evaluator;
import newsloom.evaluate.LabelledReader;
import newsloom.evaluate.LabelledStream;
import newsloom.evaluate.Stopwatch;
import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.read.LanguageDetector;

/** Runs the engine over a corpus and prints how many of its true copies it finds, and how many of what it calls copies are. */
public final class Copies {
    private Copies() {}

    /** The arguments are a corpus, its true pairs, and if wanted a file for the assignments. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("Say which corpus and which pairs: bench/copies CORPUS PAIRS [ASSIGNMENTS]");
            System.exit(1);
        }
        LabelledStream corpus =
                new LabelledReader(new LanguageDetector(DetectorSettings.defaults())).read(Path.of(arguments[0]));
        EvaluationRun run =
                new Evaluator(() -> new EngineGrouping(Parameters.defaults()), Stopwatch::ofThread).run(corpus);
        if (arguments.length > 2) {
            AssignmentWriter.write(new Evaluation(List.of(run), Optional.empty()), Path.of(arguments[2]));
        }
        print(corpus, run, TruePair.read(Path.of(arguments[1])));
    }

    private static void print(LabelledStream corpus, EvaluationRun run, List<TruePair> pairs) {
        FamilyComparison families =
                new FamilyComparison(List.copyOf(run.repaired().keySet()), run.copies());
        System.out.println(
                "| corpus | J ≥ .5 | J ≥ .7 | J ≥ .9 | C ≥ .8, J < .5 | C ≥ .8 | precision | boilerplate called copies |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        System.out.printf(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %s |%n",
                corpus.name(),
                families.recall(pairs, pair -> pair.jaccard() >= .5),
                families.recall(pairs, pair -> pair.jaccard() >= .7),
                families.recall(pairs, pair -> pair.jaccard() >= .9),
                families.recall(pairs, pair -> pair.containment() >= .8 && pair.jaccard() < .5),
                families.recall(pairs, pair -> pair.containment() >= .8),
                families.precision(pairs),
                boilerplate(families, new SharedNotices().pairs(corpus.articles())));
    }

    private static String boilerplate(FamilyComparison families, List<TruePair> pairs) {
        long wrong = pairs.stream()
                .filter(pair -> families.areOne(pair.one(), pair.other()))
                .count();
        return pairs.isEmpty()
                ? "–"
                : String.format(Locale.ROOT, "%,d of %,d (%.1f %%)", wrong, pairs.size(), 100.0 * wrong / pairs.size());
    }
}
