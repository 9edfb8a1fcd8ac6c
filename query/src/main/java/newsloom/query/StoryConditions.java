package newsloom.query;

import java.time.Instant;
import java.util.List;
import newsloom.model.story.StoryCounts;
import newsloom.model.story.StoryHead;
import newsloom.query.Clause.Condition;
import newsloom.query.Clause.Counted;
import newsloom.query.Clause.Named;
import newsloom.query.Clause.Timed;

/** What a query asks of a story as a whole, checked after one of its articles matched. */
public final class StoryConditions {
    private final List<Condition> conditions;

    private StoryConditions(List<Condition> conditions) {
        this.conditions = conditions;
    }

    public static StoryConditions of(Query query) {
        return new StoryConditions(query.story());
    }

    /** Whether the query asks nothing of it. */
    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    public boolean hold(StoryHead story, Instant now) {
        return conditions.stream().allMatch(condition -> holds(condition, story, now));
    }

    /** What it asks and the story does not meet, as it is typed. */
    public List<String> unmet(StoryHead story, Instant now) {
        return conditions.stream()
                .filter(condition -> !holds(condition, story, now))
                .map(condition -> new Query(condition).toString())
                .toList();
    }

    private static boolean holds(Condition condition, StoryHead story, Instant now) {
        if (condition instanceof Counted counted) {
            return counted.range().holds(count(counted.field(), story.counts()));
        }
        if (condition instanceof Timed timed) {
            return story.firstPublishedAt().filter(timed.range().at(now)::holds).isPresent();
        }
        return condition instanceof Named named && story.id().startsWith(named.name());
    }

    private static int count(Field field, StoryCounts counts) {
        return switch (field) {
            case REPORTS -> counts.reports();
            case PUBLISHERS -> counts.voices();
            default -> counts.articles();
        };
    }
}
