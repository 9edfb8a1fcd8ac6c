package newsloom.evaluate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.model.story.Membership;

/** Newsloom's engine, followed by the updates that it tells. */
public final class EngineGrouping implements Grouping {
    private final StoryEngine engine;
    private final Map<String, Membership> memberships = new HashMap<>();

    public EngineGrouping(Parameters parameters) {
        this.engine = new StoryEngine(parameters);
    }

    @Override
    public void add(Article article) {
        engine.add(article).memberships().forEach(member -> memberships.put(member.id(), member));
    }

    @Override
    public String storyOf(String article) {
        return membership(article)
                .map(Membership::story)
                .orElseThrow(() -> new IllegalStateException("The engine put " + article + " into no story."));
    }

    @Override
    public Optional<String> copyOf(String article) {
        return membership(article).flatMap(Membership::copyOf);
    }

    @Override
    public Optional<Membership> membership(String article) {
        return Optional.ofNullable(memberships.get(article));
    }
}
