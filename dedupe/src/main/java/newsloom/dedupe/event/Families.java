package newsloom.dedupe.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps copy families whole: all of one are in one story, and lead to the same first. */
final class Families {
    private Families() {}

    /** The report and the copies of it. */
    static List<Report> of(Report report) {
        return report.story.members().stream()
                .filter(member -> member.family() == report)
                .toList();
    }

    /** The report is no copy any more, nor the original of one; the others stay a family among themselves. */
    static void leave(Report report) {
        List<Report> others =
                of(report.family()).stream().filter(member -> member != report).toList();
        if (!others.isEmpty()) {
            Report first = report.isCopy() ? report.family() : others.get(0);
            others.forEach(other -> follow(other, first));
        }
        report.original = null;
    }

    /** Some of one story go to another without those of their families that stay. */
    static void part(List<Report> leaving, OpenStory to, Stories stories) {
        OpenStory from = leaving.get(0).story;
        from.members().forEach(member -> follow(member, member.family()));
        leaving.forEach(report -> stories.move(report, to));
        mend(from);
        mend(to);
    }

    private static void mend(OpenStory story) {
        Map<Report, Report> firsts = new HashMap<>();
        for (Report member : story.members()) {
            Report family = member.family();
            if (family.story != story) {
                follow(member, firsts.computeIfAbsent(family, first -> member));
            }
        }
    }

    private static void follow(Report report, Report first) {
        boolean wasCopy = report.isCopy();
        report.original = report == first ? null : first;
        report.unexplained |= wasCopy && !report.isCopy();
    }
}
