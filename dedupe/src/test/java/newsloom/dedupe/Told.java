package newsloom.dedupe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.Member;
import newsloom.model.Story;

/** A reader of what an engine tells: keeps the latest version of each story, in the order of their founding. */
public final class Told {
    private final StoryEngine engine;
    private final Map<String, Story> latest = new LinkedHashMap<>();
    private final List<Story> told = new ArrayList<>();

    public Told(Parameters parameters) {
        this(new StoryEngine(parameters));
    }

    public Told(StoryEngine engine) {
        this.engine = engine;
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

    private List<Story> note(List<Story> changed) {
        changed.forEach(story -> latest.put(story.id(), story));
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

    Map<String, Story> latest() {
        return latest;
    }

    /** The stories that have members now. */
    public List<Story> stories() {
        return latest.values().stream()
                .filter(story -> story.mergedInto().isEmpty())
                .toList();
    }

    Story storyOf(String article) {
        return stories().stream()
                .filter(story -> idsIn(story).contains(article))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No story holds " + article + "."));
    }

    Member member(String article) {
        return storyOf(article).articles().stream()
                .filter(member -> member.id().equals(article))
                .findFirst()
                .orElseThrow();
    }

    static List<String> idsIn(Story story) {
        return story.articles().stream().map(Member::id).toList();
    }
}
