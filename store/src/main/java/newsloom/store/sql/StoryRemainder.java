package newsloom.store.sql;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryCounts;
import newsloom.model.story.StoryHead;
import newsloom.model.story.Voices;

/**
 * What is left of a story when some of its articles are in stories of a later generation. What holds that together nobody
 * has counted.
 */
record StoryRemainder(StoryHead former, List<Membership> left) {

    /** The story of those that are left, of which there must be one. */
    StoryHead under(String id) {
        Membership canonical = find(former.canonical());
        return new StoryHead(
                id,
                former.language(),
                former.version() + 1,
                former.founded(),
                canonical.title(),
                canonical.id(),
                canonical.id().equals(former.canonical()) ? former.canonicalSince() : former.version() + 1,
                find(former.origin()).id(),
                new StoryCounts(left.size(), copies(), voices()),
                published(Comparator.naturalOrder()),
                published(Comparator.reverseOrder()),
                List.of(),
                Optional.empty());
    }

    /** The earliest in its place, if it is gone. */
    private Membership find(String article) {
        return left.stream()
                .filter(member -> member.id().equals(article))
                .findFirst()
                .orElse(left.get(0));
    }

    private int copies() {
        return (int) left.stream().filter(member -> member.copyOf().isPresent()).count();
    }

    private int voices() {
        Voices<String> voices = new Voices<>();
        left.forEach(member ->
                voices.add(member.copyOf().orElse(member.id()), member.article().site()));
        return voices.count();
    }

    private Optional<Instant> published(Comparator<Instant> order) {
        return left.stream().flatMap(member -> member.publishedAt().stream()).min(order);
    }
}
