package newsloom.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The name of a file's stream among the metrics. */
final class StreamNames {
    private StreamNames() {}

    /** Its name without what says how to read it. */
    static String of(Path file) {
        String name = String.valueOf(file.getFileName());
        String bare = name.replaceFirst("(?i)\\.gz$", "").replaceFirst("(?i)\\.(jsonl|ndjson|json)$", "");
        return bare.isEmpty() ? name : bare;
    }

    /** The same streams, with a number behind a name that an earlier one has. */
    static List<LabelledStream> apart(List<LabelledStream> streams) {
        Set<String> taken = new HashSet<>();
        List<LabelledStream> apart = new ArrayList<>();
        for (LabelledStream stream : streams) {
            String name = stream.name();
            for (int count = 2; !taken.add(name); count++) {
                name = stream.name() + " (" + count + ")";
            }
            apart.add(new LabelledStream(name, stream.articles(), stream.textless(), stream.refused()));
        }
        return apart;
    }
}
