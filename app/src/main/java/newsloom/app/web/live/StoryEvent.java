package newsloom.app.web.live;

import java.util.Locale;
import java.util.Optional;
import newsloom.app.web.json.ApiJson;
import newsloom.model.LoggedChange;
import newsloom.model.story.StoryHead;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change as those who listen are told of it.
 *
 * @param head of its story, as it is by now; absent where it has none, or that has become part of another
 * @param text as the standard has it; the number of the change is the id
 */
record StoryEvent(long number, Optional<StoryHead> head, String text) {

    /** Tells those who listen that some of what they missed is forgotten. */
    static final String RELOAD = "event: reload\ndata: {}\n\n";

    static final String BEAT = ": still here\n\n";

    static StoryEvent of(LoggedChange change, Optional<StoryHead> head) {
        String text = "id: " + change.number() + "\nevent: "
                + change.kind().name().toLowerCase(Locale.ROOT) + "\ndata: " + ApiJson.text(json(change, head))
                + "\n\n";
        return new StoryEvent(change.number(), head, text);
    }

    boolean isFor(StoryAdmission admission) {
        return head.map(admission::admits).orElse(true);
    }

    private static ObjectNode json(LoggedChange change, Optional<StoryHead> head) {
        ObjectNode json = ApiJson.object()
                .put("number", change.number())
                .put("at", change.at().toString());
        change.story().ifPresent(id -> json.put("story", id));
        change.article().ifPresent(id -> json.put("article", id));
        head.ifPresent(story -> json.set("head", ApiJson.of(story)));
        return json;
    }
}
