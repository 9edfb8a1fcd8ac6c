package newsloom.app.cli.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.cli.terminal.UtcDates;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.store.course.Coverage;
import newsloom.store.course.PlacedMember;

/**
 * Prints the articles of a story in the order of their dates, copies below what they copy, in two passes over its members:
 * a copy may come before its original. Of a large one the first and the latest are shown, unless all is asked for.
 */
final class Timeline {
    private static final int ENDS = 10;
    private static final int NAMED = 5;
    private static final String INDENT = "  ";

    private final Terminal terminal;
    private final StoryHead story;
    private final boolean all;
    private final Set<String> reports = new HashSet<>();
    /** By the id of the report. */
    private final Map<String, Copies> copies = new HashMap<>();

    private final Deque<PlacedMember> latest = new ArrayDeque<>();
    private int printed;
    private int leftOut;

    Timeline(Terminal terminal, StoryHead story, boolean all) {
        this.terminal = terminal;
        this.story = story;
        this.all = all;
    }

    /** The first pass. */
    void note(PlacedMember placed) {
        Membership member = placed.membership();
        member.copyOf()
                .ifPresentOrElse(
                        original -> copies.computeIfAbsent(original, first -> new Copies())
                                .add(member),
                        () -> reports.add(member.id()));
    }

    /** The second pass, in the same order. */
    void print(PlacedMember placed) {
        if (placed.membership().copyOf().filter(reports::contains).isPresent()) {
            return;
        }
        if (all || printed < ENDS) {
            printed++;
            show(placed);
            return;
        }
        latest.addLast(placed);
        if (latest.size() > ENDS) {
            latest.removeFirst();
            leftOut++;
        }
    }

    void end() {
        if (leftOut > 0) {
            terminal.out().println("… " + leftOut + " more between them (--all) …");
        }
        latest.forEach(this::show);
    }

    private void show(PlacedMember placed) {
        Membership member = placed.membership();
        terminal.printWrapped(
                "",
                String.join(
                        " · ",
                        UtcDates.of(member.publishedAt()),
                        SafeText.of(Coverage.publisher(member)),
                        "came " + UtcDates.of(Optional.of(placed.came()))));
        String title = SafeText.of(member.title());
        if (!title.equals(SafeText.of(story.headline()))) {
            terminal.printWrapped(INDENT, title);
        }
        member.copyOf()
                .ifPresent(original ->
                        terminal.printWrapped(INDENT, "copy of " + SafeText.of(original) + ", which is not here"));
        Optional.ofNullable(copies.get(member.id()))
                .ifPresent(those -> terminal.printWrapped(INDENT, "copied by " + those.inWords()));
    }

    /** Those of one report: the first few, and how many there are. */
    private static final class Copies {
        private final List<String> named = new ArrayList<>();
        private int count;

        void add(Membership copy) {
            count++;
            if (named.size() < NAMED) {
                named.add(SafeText.of(Coverage.publisher(copy)) + " (" + UtcDates.of(copy.publishedAt()) + ")");
            }
        }

        String inWords() {
            String those = String.join(", ", named);
            return count > NAMED ? those + " and " + (count - NAMED) + " more" : those;
        }
    }
}
