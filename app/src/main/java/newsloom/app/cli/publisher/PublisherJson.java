package newsloom.app.cli.publisher;

import java.io.PrintStream;
import newsloom.app.cli.terminal.SafeText;
import newsloom.model.Publisher;
import newsloom.model.json.Json;
import newsloom.store.SiteCount;
import tools.jackson.databind.node.ObjectNode;

/** A site a line; of those that nobody has named no more than their articles. */
record PublisherJson(PrintStream out) implements PublisherOutput {

    @Override
    public void named(Publisher publisher, long articles) {
        print(Json.MAPPER
                .createObjectNode()
                .put("site", publisher.site())
                .put("publisher", publisher.name())
                .put("owner", publisher.owner())
                .put("agency", publisher.isAgency())
                .put("articles", articles));
    }

    @Override
    public void unnamed(SiteCount site) {
        print(Json.MAPPER.createObjectNode().put("site", site.site()).put("articles", site.articles()));
    }

    @Override
    public void end() {
        out.flush();
    }

    private void print(ObjectNode json) {
        out.println(SafeText.json(json.toString()));
    }
}
