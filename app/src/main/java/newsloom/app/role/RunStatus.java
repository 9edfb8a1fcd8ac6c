package newsloom.app.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newsloom.app.settings.Settings;
import newsloom.kafka.KafkaUnavailable;
import newsloom.kafka.topic.SourceLog;
import newsloom.store.StoreUnavailableException;
import newsloom.store.StoryStore;

/**
 * How the roles of a process do, for who sits before it.
 *
 * @param rows absent where this process stores none
 * @param services that do the work
 */
record RunStatus(
        Settings settings, KafkaConnection kafka, Optional<StoryStore> rows, Set<ServiceRole> roles, Service services) {

    /** When the services have begun, and are not at work yet. */
    String first() {
        return "Running " + work() + " on " + place() + " (Ctrl-C ends it)" + counts();
    }

    /** Nobody who is away is asked, for that takes long. */
    String now() {
        String waiting = services.notReady().collect(Collectors.joining(" "));
        return waiting.isEmpty() ? first() : "Running " + work() + " on " + place() + ", not all at work: " + waiting;
    }

    private String work() {
        return roles.isEmpty()
                ? "Kafka alone"
                : roles.stream()
                        .map(ServiceRole::named)
                        .distinct()
                        .sorted()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private String place() {
        return settings.kafka()
                .map(address -> "the Kafka at " + address)
                .orElseGet(() -> settings.data().toString());
    }

    private String counts() {
        try {
            List<String> counts = new ArrayList<>();
            if (roles.contains(ServiceRole.INGEST)) {
                counts.add(sources());
            }
            rows.ifPresent(store -> counts.add(number(store.count(), "story", "stories") + " so far"));
            return counts.isEmpty() ? "." : ": " + String.join(", ", counts) + ".";
        } catch (KafkaUnavailable | StoreUnavailableException e) {
            return "; " + e.getMessage();
        }
    }

    private String sources() {
        long sources = new SourceLog(kafka.client(), kafka.topics().sources())
                .all().values().stream()
                        .filter(record -> record.source().isPresent())
                        .count();
        return sources == 0 ? "no sources yet (newsloom sources add)" : number(sources, "source", "sources");
    }

    private static String number(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
