package newsloom.bench.alerts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsloom.bench.kill.InventedNews;
import newsloom.model.delivery.Channel;
import newsloom.model.delivery.ChannelKind;
import newsloom.model.json.Json;
import newsloom.model.watch.Digest;
import newsloom.model.watch.Telling;
import newsloom.model.watch.Watch;
import newsloom.model.watch.WatchRules;
import newsloom.store.StoryStore;
import tools.jackson.databind.node.ObjectNode;

/**
 * Invented articles and the watches that ask for them, one a place; two channels, and every third watch has both.
 *
 * @param lines the articles; they count as fresh but for every tenth, whose date is old
 */
record AskedNews(List<String> lines) {
    private static final List<String> CHANNELS = List.of("first", "second");
    private static final int OLD = 10;
    private static final int BOTH = 3;
    private static final int NO_LIMIT = 1_000_000;

    static AskedNews of(long seed, int articles) {
        List<String> lines = new ArrayList<>();
        for (String line : new InventedNews(seed).lines(articles)) {
            ObjectNode article = (ObjectNode) Json.MAPPER.readTree(line);
            if (lines.size() % OLD != 0) {
                article.remove("published_at");
            }
            lines.add(Json.MAPPER.writeValueAsString(article));
        }
        return new AskedNews(List.copyOf(lines));
    }

    /** To be there before the first article. */
    static void watch(StoryStore rows, AlertReceiver receiver) {
        CHANNELS.forEach(name -> rows.deliveries()
                .put(new Channel(name, ChannelKind.WEBHOOK, receiver.address(name), List.of(), Optional.empty())));
        for (int i = 0; i < InventedNews.PLACES.size(); i++) {
            List<String> to = i % BOTH == 0 ? CHANNELS : List.of(CHANNELS.get(i % CHANNELS.size()));
            rows.watches()
                    .put(new Watch(
                            name(i),
                            "\"" + InventedNews.PLACES.get(i) + "\"",
                            WatchRules.defaults(),
                            new Telling(to, Digest.AT_ONCE, Optional.empty(), NO_LIMIT),
                            Clock.systemUTC().instant(),
                            false));
        }
    }

    /** Articles and the watches that ask for them, as ARTICLE WATCH. */
    Set<String> asked() {
        Set<String> asked = new LinkedHashSet<>();
        for (String line : lines) {
            String id = Json.MAPPER.readTree(line).path("id").asString();
            for (int i = 0; i < InventedNews.PLACES.size(); i++) {
                if (line.contains(InventedNews.PLACES.get(i))) {
                    asked.add(id + " " + name(i));
                }
            }
        }
        return asked;
    }

    private static String name(int place) {
        return "place-" + place;
    }
}
