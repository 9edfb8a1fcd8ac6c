package newsloom.app.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsloom.model.Evidence.RunnerUpStory;
import newsloom.model.story.Membership;
import newsloom.watch.change.EvidenceWording;

/**
 * Why an article is in its story.
 *
 * @param heldAgainst the numbers of those that the reasons are about
 * @param inFavour in sentences
 * @param runnerUp the story that came second; absent where none came near
 */
public record ShownReasons(
        Optional<ShownOdds> odds,
        List<Integer> heldAgainst,
        List<String> inFavour,
        Optional<String> against,
        WeighedReasons weighed,
        Optional<RunnerUp> runnerUp) {

    /**
     * The story that nearly got the article.
     *
     * @param below by how much its score was less
     * @param reasons what spoke most for it
     */
    public record RunnerUp(String story, String headline, String below, List<String> reasons) {
        static RunnerUp of(RunnerUpStory second) {
            return new RunnerUp(
                    second.story(),
                    second.headline(),
                    String.format(Locale.ROOT, "%.2f", second.below()),
                    second.reasons().stream().map(EvidenceWording::of).toList());
        }
    }

    static ShownReasons of(Membership member, MemberNumbers numbers) {
        ReasonSentences sentences = new ReasonSentences(member.evidence());
        return new ShownReasons(
                member.odds().stream().mapToObj(ShownOdds::of).findFirst(),
                member.heldAgainst().stream()
                        .flatMap(id -> numbers.find(id).stream())
                        .sorted()
                        .toList(),
                sentences.inFavour(),
                sentences.against(),
                WeighedReasons.of(member.evidence()),
                member.evidence().stream()
                        .filter(RunnerUpStory.class::isInstance)
                        .map(RunnerUpStory.class::cast)
                        .findFirst()
                        .map(RunnerUp::of));
    }

    public boolean isEmpty() {
        return weighed.exact().isEmpty();
    }
}
