package newsloom.model.watch;

import newsloom.model.Checks;
import newsloom.model.story.Membership;

/**
 * What a watch tells of a thread once.
 *
 * @param step which of its kind: the number of owners, the article
 */
public record AlertStep(NewsKind kind, String step) {
    public static final AlertStep FIRST = new AlertStep(NewsKind.FIRST_COVERAGE, "1");

    public AlertStep {
        Checks.notBlank(step, "The step of an alert");
    }

    public static AlertStep spread(int owners) {
        return new AlertStep(NewsKind.SPREAD, Integer.toString(owners));
    }

    /** That this article brings what is new. */
    public static AlertStep update(Membership member) {
        return new AlertStep(NewsKind.UPDATE, member.article().language() + "/" + member.id());
    }
}
