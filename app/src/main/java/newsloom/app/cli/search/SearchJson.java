package newsloom.app.cli.search;

import java.io.PrintStream;
import newsloom.app.cli.terminal.SafeText;
import newsloom.model.json.Json;
import newsloom.store.search.FoundArticle;
import newsloom.store.search.FoundStory;
import newsloom.store.search.SearchResult.Found;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints what a search has found as JSON, a story per line, then a line with the number of articles. */
final class SearchJson {
    private final PrintStream out;

    SearchJson(PrintStream out) {
        this.out = out;
    }

    void print(Found found) {
        found.stories().forEach(story -> print(json(story)));
        print(Json.MAPPER.createObjectNode().put("found", found.hits()).put("exact", found.isExact()));
    }

    private void print(ObjectNode json) {
        out.println(SafeText.json(json.toString()));
    }

    private static ObjectNode json(FoundStory found) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.set("story", Json.MAPPER.valueToTree(found.story()));
        json.put("found", found.found());
        ArrayNode articles = json.putArray("articles");
        found.articles().forEach(article -> articles.add(json(article)));
        return json;
    }

    private static ObjectNode json(FoundArticle found) {
        ObjectNode json = Json.MAPPER.valueToTree(found.article().article());
        json.remove("text");
        ArrayNode passages = json.putArray("passages");
        found.passages().forEach(passage -> passages.add(SearchPrinter.marked(passage)));
        ArrayNode clauses = json.putArray("matches");
        found.clauses().forEach(clauses::add);
        return json;
    }
}
