package newsloom.watch.change;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import newsloom.model.Evidence.SharedName;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Membership;
import newsloom.model.story.MembershipCause;
import newsloom.model.story.StoryCounts;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryUpdate;

/** Heads, memberships and updates for the tests. */
public final class Stories {
    private Stories() {}

    /** That of an article that founds a story. */
    public static StoryUpdate first(long number, String story, Membership member) {
        return new StoryUpdate(number, List.of(member), List.of(head(story, number, number, List.of(member))));
    }

    /** That of an article that comes to a story of before. */
    public static StoryUpdate further(long number, String story, Membership member) {
        return new StoryUpdate(number, List.of(member), List.of(head(story, number, 1, List.of(member))));
    }

    static StoryHead head(String id, long version, long founded, List<Membership> members) {
        String first = members.get(0).id();
        return head(id, version, founded, first, founded, members.size());
    }

    static StoryHead head(String id, long version, long founded, String canonical, long since, int articles) {
        return new StoryHead(
                id,
                "en",
                version,
                founded,
                "Headline of " + id,
                canonical,
                since,
                canonical,
                new StoryCounts(articles, 0, 1),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    public static Membership report(String id, String publisher, String story, long arrived) {
        return arrival(id, Optional.of(publisher), story, arrived, true, Optional.empty());
    }

    static Membership arrival(
            String id,
            Optional<String> publisher,
            String story,
            long arrived,
            boolean newVoice,
            Optional<String> copyOf) {
        return new Membership(
                new ArticleHeader("en", id, "Title of " + id, Optional.empty(), publisher, publisher, Optional.empty()),
                story,
                arrived,
                arrived,
                0,
                MembershipCause.ARRIVED,
                Optional.empty(),
                newVoice,
                copyOf,
                1.5,
                OptionalDouble.of(4),
                OptionalDouble.of(0),
                List.of(),
                List.of(new SharedName("aliyev", "Ilham Aliyev", 0.55)),
                List.of());
    }

    static Membership moved(Membership member, String to, long since, MembershipCause cause) {
        return new Membership(
                member.article(),
                to,
                member.arrived(),
                since,
                member.revised(),
                cause,
                Optional.of(member.story()),
                member.newVoice(),
                member.copyOf(),
                member.score(),
                member.odds(),
                member.bar(),
                member.heldAgainst(),
                member.evidence(),
                member.brings());
    }

    static Membership revised(Membership member, long revised) {
        return new Membership(
                member.article(),
                member.story(),
                member.arrived(),
                member.since(),
                revised,
                MembershipCause.REVISED,
                member.from(),
                member.newVoice(),
                member.copyOf(),
                member.score(),
                member.odds(),
                member.bar(),
                member.heldAgainst(),
                member.evidence(),
                member.brings());
    }
}
