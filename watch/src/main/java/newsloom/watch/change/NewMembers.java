package newsloom.watch.change;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsloom.model.Member;
import newsloom.model.Story;
import newsloom.watch.change.StoryChange.Kind;

/** The changes that the articles make which are new with a version of a story; asked in the order of its members. */
final class NewMembers {
    private final Story story;
    private final Set<String> publishers = new HashSet<>();
    private boolean covered;

    NewMembers(Story story, Set<String> before) {
        this.story = story;
        this.covered = !before.isEmpty();
        story.articles().stream()
                .filter(member -> before.contains(member.id()))
                .forEach(member -> member.publisher().ifPresent(publishers::add));
    }

    StoryChange change(Member member) {
        Kind kind = kind(member);
        covered = true;
        member.publisher().ifPresent(publishers::add);
        return tell(kind, story, member);
    }

    static StoryChange tell(Kind kind, Story story, Member member) {
        return new StoryChange(
                kind,
                story.id(),
                story.version(),
                story.headline(),
                Optional.empty(),
                List.of(ArticleRef.of(member)),
                EvidencePhrases.of(member.evidence()));
    }

    private Kind kind(Member member) {
        if (!covered) {
            return Kind.FIRST_COVERAGE;
        }
        if (member.copyOf().isPresent()) {
            return Kind.COPY;
        }
        boolean isNewPublisher =
                member.publisher().filter(name -> !publishers.contains(name)).isPresent();
        return isNewPublisher ? Kind.ANOTHER_PUBLISHER : Kind.FURTHER_REPORT;
    }
}
