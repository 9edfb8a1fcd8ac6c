package newsloom.dedupe.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.Canonicals;
import newsloom.dedupe.story.OpenStory;
import newsloom.dedupe.story.ToldHead;
import newsloom.model.story.StoryCounts;
import newsloom.model.story.StoryHead;
import newsloom.model.story.Voices;

/** Writes the heads of open stories for {@link StoryUpdateBuilder}. */
final class StoryHeads {
    private StoryHeads() {}

    /** The head as it is now, remembered as told. */
    static StoryHead tell(long number, String language, OpenStory story) {
        ToldHead before = story.told();
        long founded = before.isUntold() ? number : before.founded();
        StoryHead head = story.size() == 0
                ? StoryHead.merged(
                        story.id(),
                        language,
                        number,
                        founded,
                        story.lastSuccessor().id())
                : head(number, language, story, founded);
        story.told(new ToldHead(founded, head.canonicalSince(), head.counts().voices()));
        return head;
    }

    private static StoryHead head(long number, String language, OpenStory story, long founded) {
        Optional<ActiveArticle> before = story.canonical();
        ActiveArticle canonical = Canonicals.choose(story);
        boolean same = before.filter(chosen -> chosen == canonical).isPresent();
        List<Instant> times = times(story);
        return new StoryHead(
                story.id(),
                language,
                number,
                founded,
                canonical.header().headline(),
                canonical.id(),
                same ? story.told().canonicalSince() : number,
                origin(story).id(),
                counts(story),
                times.stream().min(Comparator.naturalOrder()),
                times.stream().max(Comparator.naturalOrder()),
                Optional.empty());
    }

    private static List<Instant> times(OpenStory story) {
        List<Instant> times = new ArrayList<>(story.size());
        for (ActiveArticle report : story.members()) {
            report.header().publishedAt().ifPresent(times::add);
        }
        return times;
    }

    /** The earliest that is dated; where none is, the first to arrive. */
    private static ActiveArticle origin(OpenStory story) {
        if (story.size() == 1) {
            return story.members().get(0);
        }
        Comparator<ActiveArticle> earliest = Comparator.comparing((ActiveArticle report) -> report.isCopy())
                .thenComparing(report -> report.header().publishedAt().orElse(Instant.MAX))
                .thenComparingLong(ActiveArticle::arrival);
        return story.members().stream().min(earliest).orElseThrow();
    }

    private static StoryCounts counts(OpenStory story) {
        if (story.size() == 1) {
            return new StoryCounts(1, 0, 1);
        }
        Voices<ActiveArticle> voices = new Voices<>();
        int copies = 0;
        for (ActiveArticle report : story.members()) {
            voices.add(report.family(), report.header().site());
            copies += report.isCopy() ? 1 : 0;
        }
        return new StoryCounts(story.size(), copies, voices.count());
    }
}
