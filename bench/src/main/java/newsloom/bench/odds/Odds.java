package newsloom.bench.odds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import newsloom.dedupe.explain.OddsTable;
import newsloom.dedupe.parameter.Parameters;
import newsloom.evaluate.Decimals;
import newsloom.evaluate.EngineGrouping;
import newsloom.evaluate.Evaluator;
import newsloom.evaluate.LabelledReader;
import newsloom.evaluate.Reliability;
import newsloom.evaluate.ScoredMember;
import newsloom.evaluate.Stopwatch;
import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.read.LanguageDetector;

/** Fits odds to the scores of members of labelled files, and prints how true they are for files that they were not fitted to. */
public final class Odds {
    private Odds() {}

    /** The arguments are labelled files. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("Say which labelled files to fit to, two or more: bench/odds FILE...");
            System.exit(1);
        }
        List<List<ScoredMember>> files = members(arguments);
        print(Reliability.of(IntStream.range(0, files.size())
                .mapToObj(left -> judged(files, left))
                .flatMap(List::stream)
                .toList()));
        OddsTable table = IsotonicFit.of(files.stream().flatMap(List::stream).toList());
        System.out.printf("%nscores %s%nshares %s%n", Arrays.toString(table.scores()), Arrays.toString(table.shares()));
    }

    private static List<List<ScoredMember>> members(String... files) throws IOException {
        LabelledReader reader = new LabelledReader(new LanguageDetector(DetectorSettings.defaults()));
        Evaluator evaluator = new Evaluator(() -> new EngineGrouping(Parameters.defaults()), Stopwatch::ofThread);
        List<List<ScoredMember>> members = new ArrayList<>();
        for (String file : files) {
            members.add(ScoredMember.of(evaluator.run(reader.read(Path.of(file)))));
        }
        return members;
    }

    /** The members of one file with what a table claims of them that was fitted to all others. */
    private static List<ScoredMember> judged(List<List<ScoredMember>> files, int left) {
        OddsTable others = IsotonicFit.of(IntStream.range(0, files.size())
                .filter(other -> other != left)
                .mapToObj(files::get)
                .flatMap(List::stream)
                .toList());
        return files.get(left).stream()
                .map(member -> new ScoredMember(member.score(), others.share(member.score()), member.found()))
                .toList();
    }

    private static void print(Reliability reliability) {
        System.out.println("| score | members | belong, by their odds | by the labels |\n|---|---|---|---|");
        for (Reliability.Tenth tenth : reliability.tenths()) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s to %s | %d | %s | %s |%n",
                    Decimals.score(tenth.from()),
                    Decimals.score(tenth.to()),
                    tenth.members(),
                    Decimals.share(tenth.claimed()),
                    Decimals.share(tenth.found()));
        }
    }
}
