package newsloom.evaluate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.model.Member;
import newsloom.model.Story;

/** Newsloom's engine, followed by the changes that it tells. */
public final class EngineGrouping implements Grouping {
    private final StoryEngine engine;
    private final Map<String, Story> stories = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    public EngineGrouping(Parameters parameters) {
        this.engine = new StoryEngine(parameters);
    }

    @Override
    public void add(Article article) {
        engine.add(article).forEach(this::follow);
    }

    @Override
    public String storyOf(String article) {
        return place(article).story();
    }

    @Override
    public Optional<String> copyOf(String article) {
        return place(article).copyOf();
    }

    @Override
    public Optional<Story> story(String id) {
        return Optional.ofNullable(stories.get(id));
    }

    private Place place(String article) {
        return Optional.ofNullable(places.get(article))
                .orElseThrow(() -> new IllegalStateException("The engine put " + article + " into no story."));
    }

    /** A story tells all its members; those that left it are told by the stories that took them. */
    private void follow(Story story) {
        stories.put(story.id(), story);
        for (Member member : story.articles()) {
            places.put(member.id(), new Place(story.id(), member.copyOf()));
        }
    }

    private record Place(String story, Optional<String> copyOf) {}
}
