package newsloom.app.cli.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsloom.app.cli.terminal.ConstantNames;
import newsloom.app.cli.terminal.Count;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.cli.terminal.UtcDates;
import newsloom.app.cli.terminal.Wrapping;
import newsloom.model.Evidence;
import newsloom.model.Member;
import newsloom.model.Role;
import newsloom.model.Story;
import newsloom.watch.change.EvidencePhrases;
import newsloom.watch.change.EvidenceWording;

/** Prints a story as a person wants to read it: what happened, who reported it, and what holds them together. */
final class StoryPrinter implements StoryOutput {
    private static final String INDENT = "     ";
    private static final Comparator<Member> CANONICAL_THEN_EARLIEST = Comparator.comparing(
                    (Member member) -> member.role() != Role.CANONICAL)
            .thenComparing(member -> member.publishedAt().orElse(Instant.MAX))
            .thenComparing(Member::id);

    private final Terminal terminal;
    private long stories;
    private long articles;

    StoryPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void print(Story story) {
        stories++;
        articles += story.articles().size();
        Wrapping.wrap(SafeText.of(story.headline()), terminal.width()).forEach(line -> line(terminal.bold(line)));
        wrapped("", summary(story));
        List<Member> members =
                story.articles().stream().sorted(CANONICAL_THEN_EARLIEST).toList();
        IntStream.range(0, members.size()).forEach(i -> print(story, members, i));
        line("");
    }

    @Override
    public void end() {
        line(Count.of(articles, "article") + ", " + Count.of(stories, "story", "stories"));
    }

    private static String summary(Story story) {
        return String.join(
                " · ",
                Count.of(story.articles().size(), "article") + " from " + Count.of(story.publishers(), "publisher"),
                UtcDates.span(story.firstPublishedAt(), story.lastPublishedAt()),
                SafeText.of(story.id()));
    }

    private void print(Story story, List<Member> members, int index) {
        Member member = members.get(index);
        String number = String.format(Locale.ROOT, "%3d  ", index + 1);
        wrapped(number, String.join(" · ", facts(member, members)));
        String title = SafeText.of(member.title());
        if (!title.equals(SafeText.of(story.headline()))) {
            wrapped(INDENT, title);
        }
        why(member);
        member.url().ifPresent(url -> line(INDENT + SafeText.of(url.toString())));
    }

    private static List<String> facts(Member member, List<Member> members) {
        List<String> facts = new ArrayList<>(List.of(
                role(member, members),
                member.publisher().map(SafeText::of).orElse("publisher unknown"),
                UtcDates.of(member.publishedAt())));
        if (member.evidence().stream().anyMatch(StoryPrinter::holdsIt)) {
            facts.add("score " + EvidencePhrases.weight(member.score()));
        }
        return facts;
    }

    private static boolean holdsIt(Evidence evidence) {
        return evidence.kind() != Evidence.Kind.RUNNER_UP;
    }

    private static String role(Member member, List<Member> members) {
        Optional<String> copyOf = member.copyOf().map(id -> "copy of " + place(id, members));
        return member.role() == Role.COPY
                ? copyOf.orElse("copy")
                : Stream.concat(Stream.of(ConstantNames.of(member.role())), copyOf.stream())
                        .reduce((role, copy) -> role + ", " + copy)
                        .orElseThrow();
    }

    private static String place(String id, List<Member> members) {
        return IntStream.range(0, members.size())
                .filter(i -> members.get(i).id().equals(id))
                .mapToObj(i -> Integer.toString(i + 1))
                .findFirst()
                .orElseGet(() -> SafeText.of(id));
    }

    private void why(Member member) {
        String reasons = EvidencePhrases.of(member.evidence()).stream()
                .map(SafeText::of)
                .map(Wrapping::glued)
                .collect(Collectors.joining(" · "));
        if (!reasons.isEmpty()) {
            wrapped(INDENT, reasons);
        }
        member.evidence().stream()
                .filter(evidence -> !holdsIt(evidence))
                .forEach(second -> wrapped(INDENT, SafeText.of(EvidenceWording.of(second))));
    }

    private void wrapped(String start, String text) {
        List<String> lines = Wrapping.wrap(text, terminal.width() - start.length());
        line(start + lines.get(0));
        lines.stream().skip(1).forEach(line -> line(" ".repeat(start.length()) + line));
    }

    private void line(String line) {
        terminal.out().println(line);
    }
}
