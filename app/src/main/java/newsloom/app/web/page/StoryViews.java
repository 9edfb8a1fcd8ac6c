package newsloom.app.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsloom.app.service.StoryQueries;
import newsloom.app.web.page.StoryView.Lane;
import newsloom.model.DatePrecision;
import newsloom.model.story.Keyword;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;

/** Makes of a stored story what its page shows. */
final class StoryViews {
    private static final int MOST = 200;
    private static final double FROM = 4.5;
    private static final double WIDE = 91;

    private final StoryQueries stories;
    private final PageTimes times;

    StoryViews(StoryQueries stories, PageTimes times) {
        this.stories = stories;
        this.times = times;
    }

    StoryView of(StoryHead head, Optional<String> asked) {
        List<Membership> members = new ArrayList<>();
        stories.members(head.id(), member -> {
            if (members.size() < MOST) {
                members.add(member);
            }
        });
        MemberNumbers numbers = new MemberNumbers();
        members.forEach(member -> numbers.add(member.id()));
        List<MemberView> views = members.stream()
                .map(member -> MemberView.of(head, member, numbers, times))
                .toList();
        return new StoryView(
                head,
                views,
                lanes(members, views),
                head.keywords().stream().map(Keyword::text).toList(),
                weakest(members),
                views.stream().filter(MemberView::isReadFirst).findFirst(),
                paragraphs(head),
                asked.filter(id -> !head.id().startsWith(id)));
    }

    private static Optional<ShownOdds> weakest(List<Membership> members) {
        return members.stream()
                .flatMap(member -> member.odds().stream().boxed())
                .min(Comparator.naturalOrder())
                .map(ShownOdds::of);
    }

    private List<String> paragraphs(StoryHead head) {
        return stories
                .article(head.canonical())
                .map(article -> article.article().text())
                .stream()
                .flatMap(text -> text.lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<Lane> lanes(List<Membership> members, List<MemberView> views) {
        List<Instant> dates = members.stream()
                .flatMap(member -> member.publishedAt().stream())
                .sorted()
                .toList();
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Membership member = members.get(i);
            lanes.add(new Lane(
                    views.get(i),
                    member.publishedAt().map(at -> place(at, dates)).orElse(""),
                    member.article()
                            .published()
                            .filter(date -> date.precision() == DatePrecision.DAY)
                            .isPresent()));
        }
        return lanes;
    }

    private static String place(Instant at, List<Instant> dates) {
        Instant first = dates.get(0);
        double span = Math.max(
                Duration.ofDays(1).toSeconds(),
                Duration.between(first, dates.get(dates.size() - 1)).toSeconds());
        return String.format(
                Locale.ROOT, "%.2f%%", FROM + WIDE * Duration.between(first, at).toSeconds() / span);
    }
}
