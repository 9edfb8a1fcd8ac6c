package newsloom.bench.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsloom.ingest.read.page.PageLimits;
import newsloom.ingest.read.page.PageReader;
import newsloom.ingest.read.page.body.BoostedTrees;

/** Fits the trees by which the text of a page is found, and says how well they do on sites that they were not fitted to. */
public final class FitPages {
    private static final int PARTS = 5;
    private static final String ABOUT =
            "# What the features of a block say for its being part of the text: see BoostedTrees. Made by bench/fit-pages.";

    private final List<MarkedPage> pages;

    private FitPages(List<MarkedPage> pages) {
        this.pages = pages;
    }

    /** @param arguments where to write the trees, and files of cases */
    public static void main(String[] arguments) throws IOException {
        MarkedPages reader = new MarkedPages();
        List<MarkedPage> pages = Stream.concat(
                        Arrays.stream(arguments).skip(1).flatMap(file -> reader.read(Path.of(file)).stream()),
                        new InventedPages(reader).all().stream())
                .toList();
        List<String> lines = new FitPages(pages).fit();
        Files.write(
                Path.of(arguments[0]),
                Stream.concat(Stream.of(ABOUT), lines.stream()).toList());
    }

    private List<String> fit() {
        print(
                "sites left out",
                IntStream.range(0, PARTS).boxed().flatMap(this::withoutPart).toList());
        List<String> lines = new TreeFitter(Examples.of(pages)).lines();
        print("the same pages", judge(pages, lines).toList());
        return lines;
    }

    private Stream<Judged> withoutPart(int part) {
        var halves = pages.stream().collect(Collectors.partitioningBy(page -> part(page) == part));
        return judge(
                halves.getOrDefault(true, List.of()),
                new TreeFitter(Examples.of(halves.getOrDefault(false, List.of()))).lines());
    }

    private static int part(MarkedPage page) {
        return Math.floorMod(page.site().hashCode(), PARTS);
    }

    private static Stream<Judged> judge(List<MarkedPage> pages, List<String> lines) {
        PageReader reader = new PageReader(PageLimits.defaults(), BoostedTrees.parse(lines.stream()));
        return pages.stream().map(page -> new Judged(page, page.text(reader)));
    }

    private static void print(String how, List<Judged> all) {
        System.out.println("Judged by trees fitted to " + how + ":");
        all.stream()
                .collect(Collectors.groupingBy(judged -> judged.page().suite(), TreeMap::new, Collectors.toList()))
                .forEach(FitPages::printSuite);
    }

    private static void printSuite(String suite, List<Judged> all) {
        FoundText runs =
                FoundText.mean(all.stream().map(judged -> judged.found(4)).toList());
        System.out.printf(
                Locale.ROOT,
                "%s: %,d pages, F1 of runs of four words %.3f (%.3f/%.3f), mean F1 of words %.3f%n",
                suite,
                all.size(),
                runs.f1(),
                runs.precision(),
                runs.recall(),
                meanF1(all));
        all.stream()
                .collect(Collectors.groupingBy(judged -> judged.page().kind(), TreeMap::new, Collectors.toList()))
                .forEach((kind, some) ->
                        System.out.printf(Locale.ROOT, "  %s: %,d, %.3f%n", kind, some.size(), meanF1(some)));
    }

    private static double meanF1(List<Judged> all) {
        return all.stream()
                .mapToDouble(judged -> judged.foundWords().f1())
                .average()
                .orElse(0);
    }

    /** A page and the text found on it. */
    private record Judged(MarkedPage page, String text) {
        FoundText found(int run) {
            return FoundText.of(GoldText.words(text), GoldText.words(page.gold()), run);
        }

        FoundText foundWords() {
            return FoundText.of(GoldText.smallWords(text), GoldText.smallWords(page.gold()), 1);
        }
    }
}
