package newsloom.dedupe;

import java.util.ArrayList;
import java.util.List;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.story.KnownStories;
import newsloom.model.story.Membership;
import newsloom.model.story.Role;
import newsloom.model.story.Story;
import newsloom.model.story.StoryUpdate;

/** A reader of what an engine tells: keeps the latest version of each story, in the order of their founding. */
public final class Told {
    private final StoryEngine engine;
    private final KnownStories known = new KnownStories();
    private final List<Story> told = new ArrayList<>();
    private final List<StoryUpdate> updates = new ArrayList<>();

    public Told(Parameters parameters) {
        this(new StoryEngine(parameters));
    }

    public Told(StoryEngine engine) {
        this.engine = engine;
    }

    /** Goes on with an engine after what was told before. */
    Told goneOn(StoryEngine with) {
        Told gone = new Told(with);
        updates.forEach(gone.known::apply);
        gone.updates.addAll(updates);
        return gone;
    }

    static Told of(Article... articles) {
        return of(List.of(articles));
    }

    static Told of(List<Article> articles) {
        Told told = new Told(Parameters.defaults());
        articles.forEach(told::add);
        return told;
    }

    public List<Story> add(Article article) {
        return note(engine.add(article));
    }

    public List<Story> apply(Correction correction) {
        return note(engine.apply(correction));
    }

    private List<Story> note(StoryUpdate update) {
        known.apply(update);
        updates.add(update);
        List<Story> changed = update.heads().stream()
                .map(head -> known.story(head.id()).orElseThrow())
                .toList();
        told.addAll(changed);
        return changed;
    }

    StoryEngine engine() {
        return engine;
    }

    /** Every version of every story, in the order in which they were told. */
    List<Story> everything() {
        return told;
    }

    /** All that was told, update by update. */
    List<StoryUpdate> updates() {
        return updates;
    }

    /** The stories that have members now. */
    public List<Story> stories() {
        return known.all();
    }

    Story storyOf(String article) {
        return stories().stream()
                .filter(story -> idsIn(story).contains(article))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No story holds " + article + "."));
    }

    Membership member(String article) {
        return storyOf(article).articles().stream()
                .filter(member -> member.id().equals(article))
                .findFirst()
                .orElseThrow();
    }

    Role role(String article) {
        return storyOf(article).role(member(article));
    }

    static List<String> idsIn(Story story) {
        return story.articles().stream().map(Membership::id).toList();
    }
}
