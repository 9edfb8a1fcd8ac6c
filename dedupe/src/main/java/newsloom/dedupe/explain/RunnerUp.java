package newsloom.dedupe.explain;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongFunction;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;
import newsloom.model.Evidence;
import newsloom.model.Evidence.NoRival;
import newsloom.model.Evidence.RunnerUpStory;

/**
 * The story that came second when a report was placed.
 *
 * @param face the article that stood for it then
 * @param score of the report in it
 * @param below by how much that was less than in the story it came to, or than the bar
 * @param lines what spoke most for it, as in {@link PackedEvidence}
 */
@SuppressWarnings("ArrayRecordComponent") // a primitive row, for a million of these must fit; compared by nobody
public record RunnerUp(PackedHeader face, String story, float score, float below, long[] lines) {
    /** No story came near. */
    public static final RunnerUp NONE = new RunnerUp(PackedHeader.NONE, "", 0, 0, new long[0]);
    /** Nobody looked for one. */
    public static final RunnerUp UNKNOWN = new RunnerUp(PackedHeader.NONE, "", Float.NaN, 0, new long[0]);

    private static final int MOST = 3;

    /** @param evidence why the report would be there */
    public static RunnerUp of(PackedHeader face, String story, float score, float below, PackedEvidence evidence) {
        long[] most = Arrays.stream(evidence.lines())
                .filter(RunnerUp::isWorthNaming)
                .limit(MOST)
                .toArray();
        return new RunnerUp(face, story, score, below, most);
    }

    private static boolean isWorthNaming(long line) {
        return PackedEvidence.weight(line) > 0 && PackedEvidence.key(line) != EvidenceAccumulator.OTHERS;
    }

    void write(StateWriter to, HeaderList known) {
        to.text(story);
        to.number(score);
        if (!story.isEmpty()) {
            known.write(face, to);
            to.number(below);
            to.longs(lines);
        }
    }

    static RunnerUp read(StateReader from, HeaderList known) {
        String story = from.text();
        float score = from.single();
        if (story.isEmpty()) {
            return Float.isNaN(score) ? UNKNOWN : NONE;
        }
        return new RunnerUp(known.read(from), story, score, from.single(), from.longs());
    }

    /**
     * What the world reads of it; empty where nobody looked.
     *
     * @param writer of a line
     */
    public Optional<Evidence> evidence(LongFunction<Evidence> writer) {
        if (story.isEmpty()) {
            return Float.isNaN(score) ? Optional.empty() : Optional.of(new NoRival());
        }
        return Optional.of(new RunnerUpStory(
                story,
                face.headline(),
                PackedEvidence.rounded(score),
                PackedEvidence.rounded(below),
                Arrays.stream(lines).mapToObj(writer).toList()));
    }
}
