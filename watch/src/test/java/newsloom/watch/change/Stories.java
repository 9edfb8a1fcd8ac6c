package newsloom.watch.change;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import newsloom.model.Evidence.SharedName;
import newsloom.model.Member;
import newsloom.model.Role;
import newsloom.model.Story;

/** Short stories for the tests. */
public final class Stories {
    private Stories() {}

    public static Story story(String id, long version, Member... members) {
        return story(id, version, Arrays.asList(members));
    }

    static Story story(String id, long version, List<Member> members) {
        String first = members.get(0).id();
        return new Story(
                id,
                version,
                "Headline of " + id,
                first,
                first,
                members.size(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                members);
    }

    static Story withOrigin(Story story, String origin) {
        return new Story(
                story.id(),
                story.version(),
                story.headline(),
                story.canonical(),
                origin,
                story.publishers(),
                story.firstPublishedAt(),
                story.lastPublishedAt(),
                story.mergedInto(),
                story.articles());
    }

    public static Story merged(String id, long version, String into) {
        return new Story(
                id,
                version,
                "Headline of " + id,
                "gone",
                "gone",
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.of(into),
                List.of());
    }

    public static Member report(String id, String publisher) {
        return member(id, Optional.of(publisher), Role.REPORT, Optional.empty());
    }

    static Member unsigned(String id) {
        return member(id, Optional.empty(), Role.REPORT, Optional.empty());
    }

    static Member copy(String id, String publisher, String of) {
        return member(id, Optional.of(publisher), Role.COPY, Optional.of(of));
    }

    private static Member member(String id, Optional<String> publisher, Role role, Optional<String> copyOf) {
        return new Member(
                id,
                Optional.empty(),
                publisher,
                "Title of " + id,
                Optional.empty(),
                role,
                copyOf,
                1.5,
                List.of(new SharedName("aliyev", "Ilham Aliyev", 0.55)));
    }
}
