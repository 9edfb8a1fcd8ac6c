package newsloom.dedupe.explain;

import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/**
 * The story that came second when a report was placed.
 *
 * @param face the article that stood for it then
 * @param score of the report in it
 * @param below by how much that was less than in the story it came to, or than the bar
 */
public record RunnerUp(ArticleHeader face, String story, float score, float below) {
    public static final RunnerUp NONE = new RunnerUp(ArticleHeader.NONE, "", 0, 0);

    boolean isNone() {
        return story.isEmpty();
    }

    void write(StateWriter to, HeaderList known) {
        to.yes(isNone());
        if (!isNone()) {
            known.write(face, to);
            to.text(story);
            to.number(score);
            to.number(below);
        }
    }

    static RunnerUp read(StateReader from, HeaderList known) {
        return from.yes() ? NONE : new RunnerUp(known.read(from), from.text(), from.single(), from.single());
    }

    String text() {
        StringBuilder text = new StringBuilder(120)
                .append("next best: “")
                .append(face.headline())
                .append("” (")
                .append(story)
                .append(") at ")
                .append(isBelowZero(score) ? "" : "+");
        append(text, score);
        append(text.append(", "), below);
        return text.append(" below").toString();
    }

    /** To two places, as {@code %.2f} would, whose reading of the format takes longer than all the rest. */
    private static void append(StringBuilder text, float number) {
        long hundredths = Math.round(Math.abs((double) number) * 100);
        text.append(isBelowZero(number) ? "-" : "")
                .append(hundredths / 100)
                .append('.')
                .append(hundredths / 10 % 10)
                .append(hundredths % 10);
    }

    private static boolean isBelowZero(float number) {
        return Float.compare(number, 0) < 0;
    }
}
