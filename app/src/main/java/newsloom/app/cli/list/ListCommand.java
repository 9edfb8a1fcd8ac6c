package newsloom.app.cli.list;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.story.StoryOutput;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.Services;
import newsloom.app.service.StoryQueries;
import newsloom.model.story.StoryHead;
import newsloom.query.Query;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StorySelection;
import newsloom.store.search.SearchRequest;
import newsloom.store.search.SearchResult;

/** Lists the stored stories that are wanted. */
public final class ListCommand {
    /** More are shown in lines on a terminal. */
    private static final int FEW = 20;

    private static final int MOST_MATCHING = 1_000;

    private final Terminal terminal;
    private final Session session;

    public ListCommand(Terminal terminal, Session session) {
        this.terminal = terminal;
        this.session = session;
    }

    public int list(ListOptions options, boolean json) {
        Optional<Query> query = options.match().flatMap(typed -> typed.query(terminal));
        options.objection().ifPresent(terminal::say);
        if (options.objection().isPresent()
                || query.isPresent() != options.match().isPresent()) {
            return ExitStatus.FAILED;
        }
        StorySelection wanted = options.selection(terminal.clock().instant());
        return session.with(
                Services::stories,
                stories -> by(options.publisher(), wanted, stories)
                        .flatMap(some -> matching(query, some, stories))
                        .map(some -> print(some, options, json, stories))
                        .orElse(ExitStatus.FAILED));
    }

    /** Of that publisher alone; empty, and said, where nobody is called so. */
    private Optional<StorySelection> by(Optional<String> publisher, StorySelection wanted, StoryQueries stories) {
        if (publisher.isEmpty()) {
            return Optional.of(wanted);
        }
        Set<String> sites = stories.sitesOf(publisher.get());
        if (sites.isEmpty()) {
            terminal.say("No stored article is by a publisher “" + publisher.get() + "”, or of such a site; newsloom"
                    + " story ID tells those of a story.");
            return Optional.empty();
        }
        return Optional.of(wanted.of(sites));
    }

    /** Those alone that the search finds; empty, and said, where it cannot look. */
    private Optional<StorySelection> matching(Optional<Query> query, StorySelection wanted, StoryQueries stories) {
        if (query.isEmpty()) {
            return Optional.of(wanted);
        }
        SearchResult result = stories.search(SearchRequest.ofStories(query.get(), MOST_MATCHING));
        if (result instanceof SearchResult.Found found) {
            remark(found);
            return Optional.of(wanted.among(found.stories().stream()
                    .flatMap(each -> each.story().stream())
                    .map(StoryHead::id)
                    .collect(Collectors.toSet())));
        }
        terminal.say(((SearchResult.Refused) result).sentence());
        return Optional.empty();
    }

    private void remark(SearchResult.Found found) {
        long looked = found.stories().stream().mapToLong(each -> each.found()).sum();
        found.remark()
                .or(() -> Optional.of("More articles match than were looked at: of their stories only those with the"
                                + " newest " + looked + " are here. Ask for less by published:>=, or more words.")
                        .filter(more -> !found.isExact() || looked < found.hits()))
                .ifPresent(terminal::say);
    }

    private int print(StorySelection wanted, ListOptions options, boolean json, StoryQueries stories) {
        Stream<ListedStory> all = stories.list(wanted);
        Iterator<ListedStory> left = (options.limit() > 0 ? all.limit(options.limit()) : all).iterator();
        List<ListedStory> first = new ArrayList<>();
        while (left.hasNext() && first.size() <= FEW) {
            first.add(left.next());
        }
        boolean lines = !json && options.areLines(terminal.isScreen() && first.size() > FEW);
        boolean shown = terminal.paged(paged -> {
            if (lines) {
                StoryLines output = new StoryLines(paged);
                print(first, left, paged, output::print);
                output.end();
            } else {
                StoryOutput output = StoryOutput.of(paged, stories::members, json);
                print(first, left, paged, story -> output.printHead(story.head()));
                output.end();
            }
        });
        return shown ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    /** Until nobody reads on. */
    private static void print(
            List<ListedStory> first, Iterator<ListedStory> left, Terminal paged, Consumer<ListedStory> output) {
        first.forEach(output);
        while (!paged.out().checkError() && left.hasNext()) {
            output.accept(left.next());
        }
    }
}
