package newsloom.app.web.page;

import java.util.List;
import java.util.Optional;
import newsloom.model.story.Membership;
import newsloom.model.story.Role;
import newsloom.model.story.StoryHead;

/**
 * An article in its story.
 *
 * @param number by which the page calls it
 * @param isOrigin whether it is the earliest, also where it is the one to read first
 * @param copyOf the number of the one that it copies; absent where it copies none that is shown
 * @param brings names, places and numbers that no earlier one had
 */
public record MemberView(
        int number,
        ShownArticle article,
        Role role,
        boolean isOrigin,
        Optional<Integer> copyOf,
        ShownReasons reasons,
        List<String> brings) {

    static MemberView of(StoryHead story, Membership member, MemberNumbers numbers, PageTimes times) {
        return new MemberView(
                numbers.of(member.id()),
                ShownArticle.of(member.article(), times),
                story.role(member),
                story.origin().equals(member.id()),
                member.copyOf().flatMap(numbers::find),
                ShownReasons.of(member, numbers),
                member.brings());
    }

    public boolean isCopy() {
        return copyOf.isPresent() || role == Role.COPY;
    }

    public boolean isReadFirst() {
        return role == Role.CANONICAL;
    }
}
