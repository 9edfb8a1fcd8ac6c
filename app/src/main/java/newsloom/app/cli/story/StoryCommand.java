package newsloom.app.cli.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.cli.terminal.UtcDates;
import newsloom.app.service.Services;
import newsloom.app.service.StoryQueries;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.store.ArrivedArticle;
import newsloom.store.ForgottenArticle;
import newsloom.store.course.Coverage;

/** Prints stored stories, or what happens to them. */
public final class StoryCommand {
    private final Terminal terminal;
    private final Session session;

    public StoryCommand(Terminal terminal, Session session) {
        this.terminal = terminal;
        this.session = session;
    }

    public int show(String id, StoryOptions options, boolean json) {
        options.objection().ifPresent(terminal::say);
        return options.objection().isPresent()
                ? ExitStatus.FAILED
                : session.with(Services::stories, stories -> show(id, options, json, stories));
    }

    private int show(String id, StoryOptions options, boolean json, StoryQueries stories) {
        Optional<StoryHead> story =
                options.asOf().map(at -> stories.storyAt(id, at)).orElseGet(() -> stories.current(id));
        story.map(StoryHead::id)
                .filter(other -> !other.startsWith(id))
                .ifPresent(winner -> terminal.remark("Story " + id + " is now part of story " + winner + "."));
        story.ifPresentOrElse(
                found -> print(found, options, json, stories), () -> terminal.say(unknown(id, options.asOf())));
        return story.isPresent() ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private void print(StoryHead story, StoryOptions options, boolean json, StoryQueries stories) {
        Members members = options.asOf()
                .<Members>map(at -> (which, each) -> stories.membersAt(which, at, each))
                .orElse(stories::members);
        CourseOutput course = CourseOutput.of(terminal, options.isAll(), json);
        if (options.isTimeline()) {
            course.timeline(story, stories);
        } else if (options.isCoverage()) {
            course.coverage(story, Coverage.of(each -> members.of(story.id(), each)));
        } else if (options.areNeighbours()) {
            course.neighbours(story, stories);
        } else {
            StoryOutput.of(terminal, members, json).print(story, options.isAll());
        }
    }

    private static String unknown(String id, Optional<Instant> asOf) {
        return asOf.map(at -> "At " + at + " there was no story " + id
                        + ", as far as is known: what was made anew is known only since then.")
                .orElse("There is no story " + id + "; newsloom stories lists them.");
    }

    public int article(String article, boolean changes, boolean json) {
        return session.with(Services::stories, stories -> {
            Optional<ArrivedArticle> stored = stories.article(article);
            stored.ifPresentOrElse(
                    found -> print(found, stories, changes, json), () -> terminal.say(missing(article, stories)));
            return stored.isPresent() ? ExitStatus.DONE : ExitStatus.FAILED;
        });
    }

    private static String missing(String article, StoryQueries stories) {
        String id = stories.membership(article).map(Membership::id).orElse(article);
        return stories.forgotten(id).stream()
                .findFirst()
                .map(each -> "The article " + article + " is forgotten since " + UtcDates.of(Optional.of(each.at()))
                        + ", as " + each.author() + " wished.")
                .orElse("There is no article " + article + "; newsloom story ID lists those of a story.");
    }

    public int forget(String article) {
        return session.with(services -> {
            List<ForgottenArticle> forgotten = services.forget(article, session.user());
            if (forgotten.isEmpty()) {
                terminal.say("There is no article " + article + " of which anything is left to forget.");
                return ExitStatus.FAILED;
            }
            forgotten.forEach(each -> terminal.out()
                    .println(SafeText.of("Forgotten: " + each.article().id())));
            terminal.remark(
                    "Title and text are in no row any more, and do not come back. In Kafka they are for as long as"
                            + " it keeps its topics; in the search index until newsloom run or store has followed.");
            return ExitStatus.DONE;
        });
    }

    private void print(ArrivedArticle stored, StoryQueries stories, boolean changes, boolean json) {
        Optional<StoryHead> story = stories.storyOf(stored.key());
        List<ArrivedArticle> revisions = stories.revisions(stored);
        if (json) {
            StoryJson.print(terminal.out(), stored, story, revisions);
        } else {
            new ArticlePrinter(terminal).print(stored, story, revisions, changes);
        }
    }
}
