package newsloom.store.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import newsloom.model.Member;
import newsloom.model.Role;
import newsloom.model.Story;

/** What is left of stories when some of their articles are in stories of a later generation. */
final class StoryRemainder {
    private final Set<String> takenUp;
    private final Predicate<String> idIsTaken;
    private final int generation;

    /**
     * @param takenUp the articles that are elsewhere now
     * @param generation the later one
     */
    StoryRemainder(int generation, Set<String> takenUp, Predicate<String> idIsTaken) {
        this.generation = generation;
        this.takenUp = takenUp;
        this.idIsTaken = idIsTaken;
    }

    /** The story with those that are left, of which there must be one, under its own id if that is still free. */
    Story of(Story former) {
        List<Member> left = former.articles().stream()
                .filter(member -> !takenUp.contains(member.id()))
                .toList();
        Set<String> ids = left.stream().map(Member::id).collect(Collectors.toSet());
        String canonical = ids.contains(former.canonical())
                ? former.canonical()
                : left.get(0).id();
        String origin =
                ids.contains(former.origin()) ? former.origin() : left.get(0).id();
        List<Member> members = left.stream()
                .map(member -> alone(member, ids, canonical, origin))
                .toList();
        return new Story(
                id(former),
                former.version() + 1,
                headline(members, canonical),
                canonical,
                origin,
                Math.min(former.publishers(), voices(members)),
                published(members, Comparator.naturalOrder()),
                published(members, Comparator.reverseOrder()),
                Optional.empty(),
                members);
    }

    private String id(Story former) {
        return idIsTaken.test(former.id()) ? former.id() + "-before-" + generation : former.id();
    }

    private static Member alone(Member member, Set<String> left, String canonical, String origin) {
        Optional<String> original = member.copyOf().filter(left::contains);
        Role role = member.id().equals(canonical)
                ? Role.CANONICAL
                : member.id().equals(origin) ? Role.ORIGIN : original.isPresent() ? Role.COPY : Role.REPORT;
        return new Member(
                member.id(),
                member.url(),
                member.publisher(),
                member.title(),
                member.publishedAt(),
                role,
                original,
                member.score(),
                member.evidence());
    }

    private static String headline(List<Member> members, String canonical) {
        return members.stream()
                .filter(member -> member.id().equals(canonical))
                .map(Member::title)
                .findFirst()
                .orElseThrow();
    }

    /** Whoever is unnamed is one of his own. */
    private static int voices(List<Member> members) {
        List<String> named =
                members.stream().flatMap(member -> member.publisher().stream()).toList();
        return (int) named.stream().distinct().count() + members.size() - named.size();
    }

    private static Optional<Instant> published(List<Member> members, Comparator<Instant> order) {
        List<Instant> times = new ArrayList<>();
        members.forEach(member -> member.publishedAt().ifPresent(times::add));
        return times.stream().min(order);
    }
}
