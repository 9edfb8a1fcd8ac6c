package newsloom.model.watch;

import java.time.Instant;
import java.util.Optional;
import newsloom.model.ArticleKey;
import newsloom.model.Checks;
import newsloom.model.story.Membership;

/**
 * What a watch tells of a thread once.
 *
 * @param step which of its kind: the number of owners, the article
 */
public record AlertStep(NewsKind kind, String step) {
    public static final AlertStep FIRST = new AlertStep(NewsKind.FIRST_COVERAGE, "1");

    /** By muted publishers alone: whoever else reports it is first. */
    public static final AlertStep MUTED_FIRST = new AlertStep(NewsKind.FIRST_COVERAGE, "muted");

    private static final String OUT = "out ";
    private static final String STORY = "story ";

    public AlertStep {
        Checks.notBlank(step, "The step of an alert");
    }

    public static AlertStep spread(int owners) {
        return new AlertStep(NewsKind.SPREAD, Integer.toString(owners));
    }

    /** @param publisher their site, or their name where they have none */
    public static AlertStep publisher(String publisher) {
        return new AlertStep(NewsKind.PUBLISHER, publisher);
    }

    /** @param wording of which article, and since when */
    public static AlertStep correction(ArticleKey article, Instant wording) {
        return new AlertStep(NewsKind.CORRECTION, article.language() + "/" + article.id() + " " + wording);
    }

    /** @param to a story, or another thread */
    public static AlertStep moved(String to) {
        return new AlertStep(NewsKind.MOVED, to);
    }

    public static AlertStep language(String code) {
        return new AlertStep(NewsKind.LANGUAGE, code);
    }

    /** @param at with which report it was one */
    public static AlertStep surge(Instant at) {
        return new AlertStep(NewsKind.SURGE, at.toString());
    }

    /** That of the story alone. */
    public static AlertStep storySurge(Instant at) {
        return new AlertStep(NewsKind.SURGE, STORY + at);
    }

    /** When the story surged, if it tells that. */
    public Optional<Instant> storySurgedAt() {
        return Optional.of(step)
                .filter(any -> kind == NewsKind.SURGE && step.startsWith(STORY))
                .map(any -> Instant.parse(step.substring(STORY.length())));
    }

    /** @param news when the source had something new last */
    public static AlertStep sourceOut(Instant news) {
        return new AlertStep(NewsKind.SOURCE, OUT + news);
    }

    /** That it has something new again after what that step told. */
    public static AlertStep sourceBack(AlertStep out) {
        return new AlertStep(NewsKind.SOURCE, "back " + out.step().substring(OUT.length()));
    }

    public boolean tellsOutage() {
        return kind == NewsKind.SOURCE && step.startsWith(OUT);
    }

    /** That this article brings what is new. */
    public static AlertStep update(Membership member) {
        return new AlertStep(NewsKind.UPDATE, member.article().language() + "/" + member.id());
    }
}
