package newsloom.app.cli.export;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsloom.app.service.StoryQueries;
import newsloom.model.Correction;
import newsloom.model.Correction.Undo;
import newsloom.store.ArrivedCorrection;

/** The corrections that go with the articles of an export, each to be written before the first that came after it. */
final class ExportedCorrections {
    private final Deque<ArrivedCorrection> coming;
    private final int leftOut;

    private ExportedCorrections(Deque<ArrivedCorrection> coming, int leftOut) {
        this.coming = coming;
        this.leftOut = leftOut;
    }

    /** Those of which every article is exported, and what took them back. */
    static ExportedCorrections of(StoryQueries stories, ExportRequest request) {
        List<ArrivedCorrection> all = stories.corrections();
        Deque<ArrivedCorrection> wanted = new ArrayDeque<>();
        Set<String> ids = new HashSet<>();
        for (ArrivedCorrection each : undoneFirst(all)) {
            if (request.isAll() || isWanted(each.correction(), ids, stories, request)) {
                ids.add(each.correction().id());
            }
        }
        all.stream().filter(each -> ids.contains(each.correction().id())).forEach(wanted::add);
        return new ExportedCorrections(wanted, all.size() - wanted.size());
    }

    /** The next that came before that time. */
    Optional<ArrivedCorrection> next(Instant before) {
        return Optional.ofNullable(coming.peek())
                .filter(each -> each.at().isBefore(before))
                .map(each -> coming.remove());
    }

    /** How many are of articles that are not exported. */
    int leftOut() {
        return leftOut;
    }

    /** An undo may come before what it takes back, but is made after it. */
    private static List<ArrivedCorrection> undoneFirst(List<ArrivedCorrection> all) {
        List<ArrivedCorrection> sorted = new ArrayList<>(all);
        sorted.sort((one, other) -> Correction.LATEST_FIRST.compare(other.correction(), one.correction()));
        return sorted;
    }

    private static boolean isWanted(
            Correction correction, Set<String> ids, StoryQueries stories, ExportRequest request) {
        if (correction instanceof Undo undo) {
            return ids.contains(undo.correction());
        }
        return correction.allNamed().stream()
                .allMatch(id -> stories.article(id)
                        .filter(found ->
                                request.wants(found.article().publishedAt().orElse(found.at())))
                        .isPresent());
    }
}
