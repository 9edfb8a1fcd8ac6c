package newsloom.dedupe.cluster;

import java.util.Optional;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.Canonicals;
import newsloom.dedupe.story.OpenStory;
import newsloom.dedupe.story.StoryTotals;
import newsloom.dedupe.story.Successors;
import newsloom.dedupe.story.ToldHead;
import newsloom.model.story.StoryHead;

/** Writes the heads of open stories for {@link StoryUpdateBuilder}. */
final class StoryHeads {
    private final String language;
    private final KeywordWriter keywords;

    StoryHeads(String language, KeywordWriter keywords) {
        this.language = language;
        this.keywords = keywords;
    }

    /** The head as it is now, remembered as told. */
    StoryHead tell(long number, OpenStory story) {
        ToldHead before = story.told();
        long founded = before.isUntold() ? number : before.founded();
        StoryHead head = story.isGone()
                ? StoryHead.merged(
                        story.id(),
                        language,
                        number,
                        founded,
                        Successors.heir(story).id())
                : head(number, story, founded);
        long canonicalSince = story.isGone() ? before.canonicalSince() : head.canonicalSince();
        story.told(new ToldHead(founded, canonicalSince, head.counts().voices()));
        return head;
    }

    private StoryHead head(long number, OpenStory story, long founded) {
        Optional<ActiveArticle> before =
                story.canonical().filter(chosen -> story.told().isCanonicalTold());
        StoryTotals totals = story.shownMembers().totals();
        ActiveArticle canonical = Canonicals.choose(story, totals.weightiest());
        boolean same = before.filter(told -> told == canonical).isPresent();
        return new StoryHead(
                story.id(),
                language,
                number,
                founded,
                canonical.header().headline(),
                canonical.id(),
                same ? story.told().canonicalSince() : number,
                totals.origin().id(),
                totals.counts(),
                totals.firstPublishedAt(),
                totals.lastPublishedAt(),
                keywords.of(story),
                Optional.empty());
    }
}
