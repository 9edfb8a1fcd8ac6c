package newsloom.app.cli.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.cli.terminal.Wrapping;
import newsloom.model.story.Membership;
import newsloom.model.story.Role;
import newsloom.model.story.StoryHead;

/** What is shown of a story that is too large to be shown whole, from one pass over its members. */
final class StoryDigest {
    private static final int LATEST = 5;
    private static final int PUBLISHERS = 10;

    private final StoryHead story;
    private final CoverageLine coverage = new CoverageLine();
    private final Map<Role, Membership> first = new TreeMap<>();
    private final Deque<Membership> latest = new ArrayDeque<>();
    /** How many reports in its own words each has. */
    private final Map<String, Integer> publishers = new TreeMap<>();

    StoryDigest(StoryHead story) {
        this.story = story;
    }

    /** In the order of their dates, those without one last. */
    void add(Membership member) {
        first.putIfAbsent(story.role(member), member);
        member.publishedAt().ifPresent(at -> {
            coverage.add(at);
            latest.addFirst(member);
        });
        if (latest.size() > LATEST) {
            latest.removeLast();
        }
        if (member.copyOf().isEmpty()) {
            publishers.merge(member.publisher().orElse("publisher unknown"), 1, Integer::sum);
        }
    }

    void print(Terminal terminal, MemberPrinter members) {
        coverage.inWords().ifPresent(line -> terminal.printWrapped("", line));
        List<Membership> leading = new ArrayList<>();
        for (Role role : List.of(Role.CANONICAL, Role.ORIGIN)) {
            Optional.ofNullable(first.get(role)).ifPresent(leading::add);
        }
        leading.forEach(members::printShort);
        latest.removeAll(leading);
        if (!latest.isEmpty()) {
            terminal.out().println("The latest:");
            latest.forEach(members::printShort);
        }
        terminal.printWrapped("", "Reports by publisher: " + publishersInWords());
        terminal.out()
                .println("All " + story.counts().articles() + " articles, each with its reasons: newsloom story "
                        + SafeText.of(story.id()) + " --all");
    }

    private String publishersInWords() {
        String most = publishers.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(PUBLISHERS)
                .map(each -> Wrapping.glued(SafeText.of(each.getKey()) + " (" + each.getValue() + ")"))
                .collect(Collectors.joining(", "));
        int others = publishers.size() - PUBLISHERS;
        return others > 0 ? most + ", and " + others + " more" : most;
    }
}
