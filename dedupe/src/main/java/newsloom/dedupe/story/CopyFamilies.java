package newsloom.dedupe.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps copy families whole: all of one are in one story, and lead to the same first. */
public final class CopyFamilies {
    private CopyFamilies() {}

    /** The report and the copies of it. */
    public static List<ActiveArticle> of(ActiveArticle report) {
        return report.story().members().stream()
                .filter(member -> member.family() == report)
                .toList();
    }

    /** The report is no copy any more, nor the original of one; the others stay a family among themselves. */
    public static void leave(ActiveArticle report) {
        List<ActiveArticle> others =
                of(report.family()).stream().filter(member -> member != report).toList();
        if (!others.isEmpty()) {
            ActiveArticle first = report.isCopy() ? report.family() : others.get(0);
            others.forEach(other -> follow(other, first));
        }
        report.follow(report);
    }

    /**
     * Some of one story go to another without those of their families that stay.
     *
     * @param move takes one of them there
     */
    public static void part(List<ActiveArticle> leaving, OpenStory to, Consumer<ActiveArticle> move) {
        OpenStory from = leaving.get(0).story();
        from.members().stream()
                .filter(member -> member.isCopy() && !member.isCopyOf(member.family()))
                .forEach(member -> follow(member, member.family()));
        leaving.forEach(move);
        mend(from);
        mend(to);
    }

    private static void mend(OpenStory story) {
        Map<ActiveArticle, ActiveArticle> firsts = new HashMap<>();
        for (ActiveArticle member : story.members()) {
            ActiveArticle family = member.family();
            if (family.story() != story) {
                follow(member, firsts.computeIfAbsent(family, first -> member));
            }
        }
    }

    private static void follow(ActiveArticle report, ActiveArticle first) {
        boolean wasCopy = report.isCopy();
        report.follow(first);
        if (wasCopy && !report.isCopy()) {
            report.doubt();
        }
    }
}
