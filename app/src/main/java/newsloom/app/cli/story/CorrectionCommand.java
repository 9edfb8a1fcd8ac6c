package newsloom.app.cli.story;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.terminal.Count;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.failure.CannotRun;
import newsloom.app.service.CorrectionService;
import newsloom.app.service.IdBeginning;
import newsloom.app.service.Services;
import newsloom.app.service.StoryQueries;
import newsloom.model.Correction;
import newsloom.model.Correction.Merge;
import newsloom.model.Correction.Pin;
import newsloom.model.Correction.Split;
import newsloom.model.Correction.Undo;
import newsloom.model.story.Membership;

/** Makes what an analyst decided about stories a correction of their articles; says what will happen, and what did. */
public final class CorrectionCommand {
    private final Terminal terminal;
    private final Session session;

    public CorrectionCommand(Terminal terminal, Session session) {
        this.terminal = terminal;
        this.session = session;
    }

    public int merge(String staying, String going) {
        return with((services, stories) -> {
            CorrectedStory stays = CorrectedStory.of(stories, staying);
            CorrectedStory goes = CorrectedStory.of(stories, going);
            if (stays.isSame(goes)) {
                throw new CannotRun("Both are story " + stays.id() + " already; there is nothing to merge.");
            }
            Merge merge = stays.merge(goes, author(), now());
            say(goes.inWords() + " becomes part of " + stays.inWords() + ".", merge);
            make(services, stories, merge, goes.articles());
        });
    }

    public int split(String from, List<String> articles) {
        return with((services, stories) -> {
            CorrectedStory story = CorrectedStory.of(stories, from);
            Split split = story.split(articles, author(), now());
            say(Count.of(split.apart().size(), "article") + " of " + story.inWords() + " become a story apart.", split);
            make(services, stories, split, split.apart());
        });
    }

    public int pin(String article, String to) {
        return with((services, stories) -> {
            CorrectedStory story = CorrectedStory.of(stories, to);
            Membership member = CorrectedStory.member(stories, article);
            Pin pin = story.pin(member, author(), now());
            say("“" + member.title() + "” belongs to " + story.inWords() + ", and stays there.", pin);
            make(services, stories, pin, List.of(member.id()));
        });
    }

    public int undo(Optional<String> id) {
        return session.with(Services::corrections, corrections -> {
            Correction correction = toUndo(corrections.all(), id);
            Undo undo = CorrectedStory.undo(correction, author(), now());
            say(CorrectedStory.inWords(correction) + " is taken back.", undo);
            corrections.make(undo);
            terminal.out().println("Done. What it changed is as it was before, but for what has come since.");
            return ExitStatus.DONE;
        });
    }

    private int with(BiConsumer<Services, StoryQueries> work) {
        return session.run(services -> {
            try (StoryQueries stories = services.stories()) {
                work.accept(services, stories);
            }
        });
    }

    private static Correction toUndo(List<Correction> all, Optional<String> id) {
        if (id.isEmpty()) {
            return Correction.inForce(all).stream()
                    .findFirst()
                    .orElseThrow(() -> new CannotRun("No correction is in force; there is nothing to undo."));
        }
        Map<String, Correction> begunSo = all.stream()
                .filter(correction -> correction.id().startsWith(id.get()))
                .collect(toMap(Correction::id, Function.identity()));
        return IdBeginning.whole(id.get(), begunSo.keySet().stream().sorted().toList(), "correction")
                .map(begunSo::get)
                .orElseThrow(() -> new CannotRun("There is no correction " + id.get()
                        + "; it was printed when it was made, and newsloom story ID shows it at its articles."));
    }

    private void say(String sentence, Correction correction) {
        terminal.out().println(SafeText.of(sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1)));
        terminal.out().println("Correction " + correction.id() + " by " + SafeText.of(correction.author()) + ".");
    }

    /** Makes it, and takes it back when all is stored and nothing of it is to be seen. */
    private void make(Services services, StoryQueries stories, Correction correction, List<String> articles) {
        try (CorrectionService corrections = services.corrections()) {
            boolean stored = corrections.make(correction);
            boolean seen = report(stories, articles, correction);
            if (stored && !seen) {
                corrections.make(CorrectedStory.undo(correction, author(), now()));
                throw new CannotRun("It has no effect, and is taken back: its articles are of several languages, which"
                        + " no story is, or have been quiet for so long that they have left the active state.");
            }
            if (!seen) {
                terminal.out()
                        .println("The store does not show it yet. It is on its way; newsloom story ID shows it later.");
            }
        }
    }

    /** Whether the store shows it; and if so, where they are and what is said of them. */
    private boolean report(StoryQueries stories, List<String> articles, Correction correction) {
        Optional<CorrectedStory> now =
                stories.membership(articles.get(0)).map(member -> CorrectedStory.of(stories, member.story()));
        List<String> said = now.map(story -> story.said(articles)).orElse(List.of());
        if (said.stream().noneMatch(text -> text.contains(correction.id()))) {
            return false;
        }
        now.ifPresent(story -> terminal.out()
                .println(SafeText.of(
                        "Done: in story " + story.id() + " “" + story.head().headline() + "” are now "
                                + Count.of(story.head().counts().articles(), "article") + ".")));
        said.forEach(text -> terminal.out().println("  " + SafeText.of(text)));
        return true;
    }

    private String author() {
        return session.user();
    }

    private Instant now() {
        return terminal.clock().instant();
    }
}
