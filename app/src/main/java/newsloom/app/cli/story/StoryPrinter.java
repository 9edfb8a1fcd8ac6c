package newsloom.app.cli.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import newsloom.app.cli.terminal.Count;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.cli.terminal.UtcDates;
import newsloom.app.cli.terminal.Wrapping;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryCounts;
import newsloom.model.story.StoryHead;

/** Prints a story as a person wants to read it: what happened, who reported it, and what holds them together. */
final class StoryPrinter implements StoryOutput {
    private static final int SMALL = 20;

    private final Terminal terminal;
    private final Members membersOf;
    private long stories;
    private long articles;

    StoryPrinter(Terminal terminal, Members membersOf) {
        this.terminal = terminal;
        this.membersOf = membersOf;
    }

    @Override
    public void printHead(StoryHead story) {
        head(story);
        terminal.out().println();
    }

    private void head(StoryHead story) {
        stories++;
        articles += story.counts().articles();
        Wrapping.wrap(SafeText.of(story.headline()), terminal.width())
                .forEach(line -> terminal.out().println(terminal.bold(line)));
        terminal.printWrapped("", summary(story));
        if (!story.keywords().isEmpty()) {
            terminal.printWrapped("", keywords(story));
        }
    }

    @Override
    public void print(StoryHead story, boolean all) {
        head(story);
        MemberPrinter printer = new MemberPrinter(terminal, story);
        if (story.counts().articles() <= SMALL) {
            printer.printAll(canonicalFirst(story));
        } else if (all) {
            membersOf.of(story.id(), printer::printNext);
        } else {
            StoryDigest digest = new StoryDigest(story);
            membersOf.of(story.id(), digest::add);
            digest.print(terminal, printer);
        }
        terminal.out().println();
    }

    @Override
    public void end() {
        terminal.out().println(Count.of(articles, "article") + ", " + Count.of(stories, "story", "stories"));
    }

    private List<Membership> canonicalFirst(StoryHead story) {
        List<Membership> members = new ArrayList<>();
        membersOf.of(story.id(), members::add);
        members.sort(Comparator.comparing(member -> !member.id().equals(story.canonical())));
        return members;
    }

    private static String keywords(StoryHead story) {
        return story.keywords().stream()
                .map(word -> Wrapping.glued(SafeText.of(word.text()) + " (" + word.articles() + ")"))
                .collect(Collectors.joining(", ", "Held together by ", ""));
    }

    private static String summary(StoryHead story) {
        StoryCounts counts = story.counts();
        String copies = counts.copies() == 0
                ? ""
                : " (" + Count.of(counts.reports(), "report") + ", " + Count.of(counts.copies(), "copy", "copies")
                        + ")";
        return String.join(
                " · ",
                Count.of(counts.articles(), "article") + copies,
                Count.of(counts.voices(), "independent voice"),
                UtcDates.span(story.firstPublishedAt(), story.lastPublishedAt()),
                SafeText.of(story.id()));
    }
}
