package newsloom.app;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newsloom.app.service.StoryQueries;
import newsloom.app.settings.Settings;
import newsloom.model.story.Membership;
import newsloom.model.story.Story;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StorySelection;

/** The stories in a database with all of their members, by id; while nobody writes there. */
final class StoredStories {
    private StoredStories() {}

    static Map<String, Story> of(Settings settings) {
        try (StoryQueries stories = App.open(settings).stories()) {
            return stories.list(StorySelection.ALL)
                    .map(ListedStory::head)
                    .map(head -> {
                        List<Membership> members = new ArrayList<>();
                        stories.members(head.id(), members::add);
                        return new Story(head, members);
                    })
                    .collect(toMap(Story::id, story -> story));
        }
    }
}
