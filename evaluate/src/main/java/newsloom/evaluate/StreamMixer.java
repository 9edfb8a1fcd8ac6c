package newsloom.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Several labelled files as one stream: by date, the undated articles of each file spread evenly in their order. Their ids
 * and labels carry the file's name, so that those of two files never meet.
 */
public final class StreamMixer {
    private static final String NAME = "mix";

    private StreamMixer() {}

    public static LabelledStream of(List<LabelledStream> files) {
        List<LabelledStream> named =
                StreamNames.apart(files).stream().map(StreamMixer::named).toList();
        return new LabelledStream(
                NAME,
                interleaved(named),
                named.stream().flatMap(file -> file.textless().stream()).toList(),
                List.of());
    }

    private static LabelledStream named(LabelledStream file) {
        return new LabelledStream(
                file.name(),
                file.articles().stream().map(each -> each.of(file.name())).toList(),
                file.textless().stream().map(each -> each.of(file.name())).toList(),
                file.refused());
    }

    private static List<LabelledArticle> interleaved(List<LabelledStream> files) {
        List<LabelledArticle> dated = PublishedOrder.dated(
                files.stream().flatMap(file -> file.articles().stream()).toList());
        List<Placed> placed = new ArrayList<>(placed(dated, 0, 1));
        for (LabelledStream file : files) {
            List<LabelledArticle> undated = undated(file);
            double gap = (double) Math.max(dated.size(), 1) / undated.size();
            placed.addAll(placed(undated, .5, gap));
        }
        return placed.stream()
                .sorted(Comparator.comparingDouble(Placed::place))
                .map(Placed::labelled)
                .toList();
    }

    private static List<LabelledArticle> undated(LabelledStream file) {
        return file.articles().stream().filter(each -> !each.isDated()).toList();
    }

    private static List<Placed> placed(List<LabelledArticle> articles, double start, double gap) {
        List<Placed> placed = new ArrayList<>();
        for (LabelledArticle each : articles) {
            placed.add(new Placed((start + placed.size()) * gap, each));
        }
        return placed;
    }

    private record Placed(double place, LabelledArticle labelled) {}
}
