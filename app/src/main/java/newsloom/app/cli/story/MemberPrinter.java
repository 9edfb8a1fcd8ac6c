package newsloom.app.cli.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import newsloom.app.cli.terminal.ConstantNames;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.cli.terminal.UtcDates;
import newsloom.app.cli.terminal.Wrapping;
import newsloom.model.Evidence;
import newsloom.model.story.Membership;
import newsloom.model.story.Role;
import newsloom.model.story.StoryHead;
import newsloom.watch.change.EvidencePhrases;
import newsloom.watch.change.EvidenceWording;

/** Prints the members of one story: who reported it when under which title, and what holds each where it is. */
final class MemberPrinter {
    private static final String INDENT = "     ";

    private final Terminal terminal;
    private final StoryHead story;
    /** The number that each member was or will be printed with, by its id. */
    private final Map<String, Integer> places = new HashMap<>();

    MemberPrinter(Terminal terminal, StoryHead story) {
        this.terminal = terminal;
        this.story = story;
    }

    /** A copy may come before what it copies. */
    void printAll(List<Membership> members) {
        members.forEach(this::place);
        members.forEach(this::printNext);
    }

    void printNext(Membership member) {
        terminal.printWrapped(String.format(Locale.ROOT, "%3d  ", place(member)), facts(role(member), member));
        title(member);
        why(member);
        url(member);
    }

    /** Without a number and reasons. */
    void printShort(Membership member) {
        terminal.printWrapped(INDENT, facts(ConstantNames.of(story.role(member)), member));
        title(member);
        url(member);
    }

    private int place(Membership member) {
        return places.computeIfAbsent(member.id(), first -> places.size() + 1);
    }

    private static String facts(String role, Membership member) {
        List<String> facts = new ArrayList<>(List.of(
                role,
                member.publisher().map(SafeText::of).orElse("publisher unknown"),
                UtcDates.of(member.publishedAt())));
        if (!member.evidence().stream().allMatch(Evidence::tellsOfRivals)) {
            facts.add("score " + EvidencePhrases.weight(member.score()));
            member.odds().ifPresent(odds -> facts.add(EvidencePhrases.odds(odds)));
            below(member).ifPresent(facts::add);
        }
        return String.join(" · ", facts);
    }

    /** A member whose reasons speak rather against it, and what keeps it all the same. */
    private static Optional<String> below(Membership member) {
        return Optional.of(member.bar())
                .filter(bar -> member.score() < 0 && bar.isPresent())
                .map(bar ->
                        "below even by its reasons, kept by the bar of " + EvidencePhrases.weight(bar.getAsDouble()));
    }

    private String role(Membership member) {
        Role role = story.role(member);
        Optional<String> copyOf = member.copyOf().map(id -> "copy of " + place(id));
        String name = ConstantNames.of(role);
        return role == Role.COPY
                ? copyOf.orElse(name)
                : name + copyOf.map(", "::concat).orElse("");
    }

    private String place(String id) {
        return Optional.ofNullable(places.get(id)).map(String::valueOf).orElseGet(() -> SafeText.of(id));
    }

    private void title(Membership member) {
        String title = SafeText.of(member.title());
        if (!title.equals(SafeText.of(story.headline()))) {
            terminal.printWrapped(INDENT, title);
        }
    }

    private void why(Membership member) {
        String reasons = EvidencePhrases.of(member.evidence()).stream()
                .map(SafeText::of)
                .map(Wrapping::glued)
                .collect(Collectors.joining(" · "));
        if (!reasons.isEmpty()) {
            terminal.printWrapped(INDENT, reasons);
        }
        against(member);
        if (!member.brings().isEmpty()) {
            terminal.printWrapped(
                    INDENT,
                    member.brings().stream()
                            .map(SafeText::of)
                            .map(Wrapping::glued)
                            .collect(Collectors.joining(", ", "brings ", "")));
        }
    }

    private void against(Membership member) {
        List<String> against = new ArrayList<>();
        if (!member.heldAgainst().isEmpty()) {
            against.add("held against "
                    + member.heldAgainst().stream().map(this::place).collect(Collectors.joining(", ")));
        }
        member.evidence().stream()
                .filter(Evidence::tellsOfRivals)
                .map(EvidenceWording::of)
                .map(SafeText::of)
                .forEach(against::add);
        if (!against.isEmpty()) {
            terminal.printWrapped(INDENT, String.join(" · ", against));
        }
    }

    private void url(Membership member) {
        member.url().ifPresent(url -> terminal.out().println(INDENT + SafeText.of(url.toString())));
    }
}
