package newsloom.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.story.Membership;

/**
 * A labelled member of a story with others: a point that {@link Reliability} is measured by.
 *
 * @param score as it was told
 * @param claimed what share of the other members belongs with it, by its odds
 * @param found what share does, by the labels
 */
public record ScoredMember(double score, double claimed, double found) {

    /** The members whose score was told and who have a labelled fellow, in the order of the stream. */
    public static List<ScoredMember> of(EvaluationRun run) {
        Map<String, Map<String, Integer>> labels = new HashMap<>();
        run.labels()
                .forEach((article, label) -> labels.computeIfAbsent(
                                String.valueOf(run.repaired().get(article)), story -> new HashMap<>())
                        .merge(label, 1, Integer::sum));
        return run.labels().entrySet().stream()
                .flatMap(each -> Optional.ofNullable(run.memberships().get(each.getKey())).stream()
                        .flatMap(member -> of(member, each.getValue(), labels.getOrDefault(member.story(), Map.of()))))
                .toList();
    }

    private static Stream<ScoredMember> of(Membership member, String label, Map<String, Integer> ofStory) {
        int fellows = ofStory.values().stream().mapToInt(count -> count).sum() - 1;
        return fellows < 1 || member.odds().isEmpty()
                ? Stream.empty()
                : Stream.of(new ScoredMember(
                        member.score(),
                        member.odds().getAsDouble() / (1 + member.odds().getAsDouble()),
                        (ofStory.getOrDefault(label, 0) - 1.0) / fellows));
    }
}
