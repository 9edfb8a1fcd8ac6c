package newsloom.app.cli.story;

import java.io.PrintStream;
import newsloom.app.cli.terminal.RoundedNumber;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.service.StoryQueries;
import newsloom.model.story.StoryHead;
import newsloom.store.course.Coverage;
import newsloom.store.course.Neighbour;
import newsloom.store.course.PlacedMember;
import tools.jackson.databind.node.ObjectNode;

/** Prints the course of a story as JSON, a line for each article, move or neighbour; the README shows the shape. */
final class CourseJson implements CourseOutput {
    private final PrintStream out;

    CourseJson(PrintStream out) {
        this.out = out;
    }

    @Override
    public void timeline(StoryHead story, StoryQueries stories) {
        stories.placedMembers(story.id(), each -> print(json(each)));
        stories.moves(story.id()).forEach(move -> print(StoryJson.MAPPER.valueToTree(move)));
    }

    @Override
    public void coverage(StoryHead story, Coverage coverage) {
        ObjectNode json = StoryJson.MAPPER.createObjectNode().put("story", story.id());
        json.setAll(StoryJson.MAPPER.<ObjectNode>valueToTree(coverage));
        print(json);
    }

    @Override
    public void neighbours(StoryHead story, StoryQueries stories) {
        stories.neighbours(story.id()).forEach(each -> print(json(each)));
    }

    private static ObjectNode json(PlacedMember placed) {
        ObjectNode json = StoryJson.MAPPER.createObjectNode();
        json.put("came", placed.came().toString())
                .put("copyOf", placed.membership().copyOf().orElse(null))
                .set("article", StoryJson.MAPPER.valueToTree(placed.membership().article()));
        return json;
    }

    private static ObjectNode json(Neighbour neighbour) {
        ObjectNode json = StoryJson.MAPPER.createObjectNode();
        json.put("score", RoundedNumber.of(neighbour.score()))
                .put("members", neighbour.members())
                .set("story", StoryJson.json(neighbour.story()));
        return json;
    }

    private void print(ObjectNode json) {
        out.println(SafeText.json(json.toString()));
    }
}
