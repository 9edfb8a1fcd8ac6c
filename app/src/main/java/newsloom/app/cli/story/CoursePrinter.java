package newsloom.app.cli.story;

import java.util.List;
import java.util.Optional;
import newsloom.app.cli.terminal.Count;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Table;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.cli.terminal.UtcDates;
import newsloom.app.service.StoryQueries;
import newsloom.model.Evidence.AnalystDecision;
import newsloom.model.story.StoryHead;
import newsloom.store.course.Coverage;
import newsloom.store.course.Coverage.Copying;
import newsloom.store.course.Coverage.PublisherCoverage;
import newsloom.store.course.Neighbour;
import newsloom.store.course.StoryMove;
import newsloom.store.course.StoryMove.Direction;
import newsloom.watch.change.EvidencePhrases;

/** Prints the course of a story for people; of a long one, unless all is asked for, its beginning. */
final class CoursePrinter implements CourseOutput {
    private static final int FEW = 20;

    private final Terminal terminal;
    private final boolean all;

    CoursePrinter(Terminal terminal, boolean all) {
        this.terminal = terminal;
        this.all = all;
    }

    @Override
    public void timeline(StoryHead story, StoryQueries stories) {
        head(story);
        Timeline timeline = new Timeline(terminal, story, all);
        stories.placedMembers(story.id(), timeline::note);
        stories.placedMembers(story.id(), timeline::print);
        timeline.end();
        List<StoryMove> moves = stories.moves(story.id());
        if (!moves.isEmpty()) {
            terminal.out().println();
            terminal.out().println("From other stories, and to them:");
            some(moves).forEach(move -> terminal.printWrapped("  ", sentence(move)));
            sayRest(moves.size(), "moves");
        }
    }

    @Override
    public void coverage(StoryHead story, Coverage coverage) {
        head(story);
        Table publishers = new Table("publisher", "first", "reports", "copies");
        some(coverage.publishers()).forEach(each -> add(publishers, each));
        publishers.lines().forEach(terminal.out()::println);
        sayRest(coverage.publishers().size(), "publishers");
        if (!coverage.copying().isEmpty()) {
            terminal.out().println();
            some(coverage.copying()).forEach(each -> terminal.printWrapped("", sentence(each)));
            sayRest(coverage.copying().size(), "of those who copied");
        }
        terminal.out().println();
        days(coverage);
    }

    @Override
    public void neighbours(StoryHead story, StoryQueries stories) {
        head(story);
        List<Neighbour> neighbours = stories.neighbours(story.id());
        some(neighbours).forEach(this::print);
        sayRest(neighbours.size(), "neighbours");
        if (neighbours.isEmpty()) {
            terminal.out().println("No other story came near its articles when they were placed.");
        }
    }

    private void head(StoryHead story) {
        new StoryPrinter(terminal, (none, each) -> {}).printHead(story);
    }

    private <T> List<T> some(List<T> found) {
        return all ? found : found.subList(0, Math.min(FEW, found.size()));
    }

    private void sayRest(int of, String what) {
        if (!all && of > FEW) {
            terminal.out().println("and " + (of - FEW) + " more " + what + " (--all)");
        }
    }

    private void print(Neighbour neighbour) {
        StoryHead story = neighbour.story();
        terminal.printWrapped("", SafeText.of(story.headline()));
        terminal.printWrapped(
                "  ",
                "score " + EvidencePhrases.weight(neighbour.score()) + " at best · runner-up of "
                        + Count.of(neighbour.members(), "article") + " · "
                        + Count.of(story.counts().articles(), "article") + " · "
                        + UtcDates.span(story.firstPublishedAt(), story.lastPublishedAt()) + " · "
                        + SafeText.of(story.id()));
    }

    private static void add(Table publishers, PublisherCoverage publisher) {
        publishers.add(
                SafeText.of(publisher.publisher()),
                UtcDates.of(publisher.first()),
                String.valueOf(publisher.reports()),
                String.valueOf(publisher.copies()));
    }

    private void days(Coverage coverage) {
        Table days = new Table("day", "articles");
        some(List.copyOf(coverage.days().entrySet()))
                .forEach(day -> days.add(day.getKey().toString(), String.valueOf(day.getValue())));
        if (!coverage.days().isEmpty()) {
            days.lines().forEach(terminal.out()::println);
        }
        sayRest(coverage.days().size(), "days");
        if (coverage.undated() > 0) {
            terminal.out().println(Count.of(coverage.undated(), "article") + " without a date");
        }
    }

    private static String sentence(Copying copying) {
        return SafeText.of(copying.by()) + " copied " + Count.of(copying.articles(), "article") + " of "
                + (copying.by().equals(copying.from()) ? "its own" : SafeText.of(copying.from()));
    }

    private static String sentence(StoryMove move) {
        boolean came = move.direction() == Direction.CAME;
        return UtcDates.of(Optional.of(move.at())) + " · " + Count.of(move.articles(), "article")
                + (came ? " came from story " : " left for story ") + SafeText.of(move.other()) + why(move);
    }

    private static String why(StoryMove move) {
        boolean came = move.direction() == Direction.CAME;
        return switch (move.cause()) {
            case MERGED -> came ? ", which became part of this one" : ", of which this one became part";
            case SPLIT -> came ? ", to be a story of their own" : ", which is their own";
            case MOVED -> came ? ": they fit better here" : ": they fit better there";
            case CORRECTED -> move.decision().map(CoursePrinter::by).orElse(": an analyst said so");
            case REVISED -> ": their text changed";
            case ARRIVED -> "";
        };
    }

    private static String by(AnalystDecision decision) {
        return ": " + SafeText.of(decision.author()) + " said so (" + SafeText.of(decision.correction()) + ")";
    }
}
