package newsloom.bench.alerts;

import java.util.List;
import newsloom.model.json.Json;

/** What may arrive once only: a step of a thread, told by a watch, by one channel. */
record ToldAlert(String channel, String watch, long thread, String kind, String step) {

    /** Those in the body of a request. */
    static List<ToldAlert> of(String channel, String body) {
        return Json.MAPPER.readTree(body).path("data").path("alerts").values().stream()
                .map(alert -> new ToldAlert(
                        channel,
                        alert.path("watch").asString(),
                        alert.path("thread").asLong(),
                        alert.path("kind").asString(),
                        alert.path("step").asString()))
                .toList();
    }
}
