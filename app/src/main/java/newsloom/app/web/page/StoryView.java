package newsloom.app.web.page;

import java.util.List;
import java.util.Optional;
import newsloom.model.story.StoryHead;

/**
 * The page of a story.
 *
 * @param members in the order of their dates; of a large story the first ones
 * @param lanes of the picture of who published when, one an article that is shown
 * @param asked the id of the story that has become part of this one, where that was asked for
 * @param readFirst the text of the canonical article, paragraph by paragraph
 */
public record StoryView(
        StoryHead head,
        List<MemberView> members,
        List<Lane> lanes,
        List<String> keywords,
        Optional<ShownOdds> weakest,
        Optional<MemberView> canonical,
        List<String> readFirst,
        Optional<String> asked) {

    /**
     * An article on the line of time.
     *
     * @param x where, in per cent; empty where it has no date
     * @param isDay whether only the day is known
     */
    public record Lane(MemberView member, String x, boolean isDay) {}

    public int left() {
        return head.counts().articles() - members.size();
    }
}
