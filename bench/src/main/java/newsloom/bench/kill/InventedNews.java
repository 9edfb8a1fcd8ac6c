package newsloom.bench.kill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import newsloom.model.json.Json;

/** Invented articles about invented events in six languages, some written again, as JSON lines in the order of publication. */
public final class InventedNews {
    private static final Instant BEGINNING = Instant.parse("2026-03-01T06:00:00Z");
    private static final int OPEN_EVENTS = 12;
    private static final int LONGEST_PAUSE_SECONDS = 900;

    public static final List<String> PLACES = List.of(
            "Talbrück",
            "Montclair",
            "Villareal",
            "Portonovo",
            "Northwick",
            "Vilarinho",
            "Steinfurt",
            "Beaumanoir",
            "Castrillo",
            "Serramonte",
            "Eastmere",
            "Aldeia Velha");
    private static final List<String> PEOPLE = List.of(
            "Marta Lindqvist",
            "Paul Ferrand",
            "Iris Calloway",
            "Bruno Castellani",
            "Elena Robledo",
            "Jonas Achterberg",
            "Rita Valadares",
            "Hugh Penrose");
    private static final List<String> FIRMS = List.of(
            "Norvik", "Castel & Roy", "Hellmann", "Ondaverde", "Bright Harbour", "Tejedor", "Quillon", "Meridia");

    /** Sentences for a place, a person, a firm and two numbers, in this order. */
    private static final Map<String, List<String>> SENTENCES = sentences();

    private final Random random;
    private final List<Event> open = new ArrayList<>();
    /** The number of the last article of each event, which may be written again. */
    private final Map<Event, Integer> last = new HashMap<>();

    private Instant now = BEGINNING;
    private int number;

    public InventedNews(long seed) {
        this.random = new Random(seed);
    }

    /** The same for the same seed, also when more are asked for. */
    public List<String> lines(int articles) {
        List<String> lines = new ArrayList<>();
        while (lines.size() < articles) {
            lines.add(next());
        }
        return lines;
    }

    private String next() {
        now = now.plus(Duration.ofSeconds(1 + random.nextInt(LONGEST_PAUSE_SECONDS)));
        while (open.size() < OPEN_EVENTS) {
            open.add(event());
        }
        Event event = open.get(random.nextInt(open.size()));
        if (random.nextInt(6) == 0) {
            open.remove(event);
        }
        return json(event);
    }

    private Event event() {
        List<String> languages = List.copyOf(SENTENCES.keySet());
        return new Event(
                languages.get(random.nextInt(languages.size())),
                List.of(drawn(PLACES), drawn(PEOPLE), drawn(FIRMS), 3 + random.nextInt(90), 100 + random.nextInt(900)));
    }

    private String drawn(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private String json(Event event) {
        List<String> sentences = new ArrayList<>(SENTENCES.getOrDefault(event.language(), List.of()));
        java.util.Collections.shuffle(sentences, random);
        Map<String, Object> article = new LinkedHashMap<>();
        int known = random.nextInt(8) == 0 ? last.getOrDefault(event, 0) : 0;
        int id = known > 0 ? known : ++number;
        last.put(event, id);
        article.put("id", "invented-" + id);
        article.put("title", filled(sentences.get(0), event));
        article.put(
                "text",
                sentences.subList(1, 5).stream()
                        .map(each -> filled(each, event))
                        .reduce("", (a, b) -> a + " " + b)
                        .strip());
        article.put("published_at", now.toString());
        article.put("source", "Paper " + random.nextInt(20));
        article.put("lang", event.language());
        return Json.MAPPER.writeValueAsString(article);
    }

    private static String filled(String sentence, Event event) {
        return String.format(java.util.Locale.ROOT, sentence, event.facts().toArray());
    }

    /** @param facts what the sentences are filled with */
    private record Event(String language, List<Object> facts) {}

    private static Map<String, List<String>> sentences() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put(
                "en",
                List.of(
                        "Fire at the %3$s works in %1$s injures %4$d",
                        "%2$s calls for an inquiry into the %3$s fire that injured %4$d people in %1$s.",
                        "About %5$d workers of %3$s were led out of the plant in %1$s on Monday.",
                        "The mayor of %1$s, %2$s, said that %4$d people were in hospital.",
                        "%3$s will close its plant in %1$s, where %5$d people work, until the cause is known.",
                        "Firefighters from all around %1$s fought the flames for %4$d hours."));
        all.put(
                "de",
                List.of(
                        "Brand im Werk von %3$s in %1$s: %4$d Verletzte",
                        "%2$s fordert nach dem Brand bei %3$s in %1$s mit %4$d Verletzten eine Untersuchung.",
                        "Rund %5$d Beschäftigte von %3$s mussten das Werk in %1$s am Montag verlassen.",
                        "Nach Angaben von %2$s, Bürgermeisterin von %1$s, liegen %4$d Menschen im Krankenhaus.",
                        "%3$s schließt das Werk in %1$s mit %5$d Beschäftigten, bis die Ursache bekannt ist.",
                        "Feuerwehren aus der Umgebung von %1$s kämpften %4$d Stunden gegen die Flammen."));
        all.put(
                "fr",
                List.of(
                        "Incendie à l'usine %3$s de %1$s : %4$d blessés",
                        "%2$s demande une enquête après l'incendie chez %3$s qui a fait %4$d blessés à %1$s.",
                        "Près de %5$d salariés de %3$s ont été évacués lundi de l'usine de %1$s.",
                        "Le maire de %1$s, %2$s, a déclaré que %4$d personnes étaient hospitalisées.",
                        "%3$s fermera son usine de %1$s, où travaillent %5$d personnes, jusqu'à la fin de l'enquête.",
                        "Les pompiers de la région de %1$s ont lutté %4$d heures contre les flammes."));
        all.put(
                "es",
                List.of(
                        "Un incendio en la fábrica de %3$s en %1$s deja %4$d heridos",
                        "%2$s pide una investigación del incendio de %3$s que dejó %4$d heridos en %1$s.",
                        "Unos %5$d trabajadores de %3$s fueron evacuados el lunes de la planta de %1$s.",
                        "La alcaldesa de %1$s, %2$s, dijo que %4$d personas están en el hospital.",
                        "%3$s cerrará su planta de %1$s, donde trabajan %5$d personas, hasta conocer la causa.",
                        "Los bomberos de la comarca de %1$s lucharon %4$d horas contra las llamas."));
        all.put(
                "it",
                List.of(
                        "Incendio nello stabilimento %3$s di %1$s: %4$d feriti",
                        "%2$s chiede un'inchiesta sull'incendio alla %3$s che ha causato %4$d feriti a %1$s.",
                        "Circa %5$d operai della %3$s hanno lasciato lunedì lo stabilimento di %1$s.",
                        "Il sindaco di %1$s, %2$s, ha detto che %4$d persone sono in ospedale.",
                        "La %3$s chiuderà lo stabilimento di %1$s, dove lavorano %5$d persone, finché non sarà nota la causa.",
                        "I vigili del fuoco della zona di %1$s hanno lottato %4$d ore contro le fiamme."));
        all.put(
                "pt",
                List.of(
                        "Incêndio na fábrica da %3$s em %1$s faz %4$d feridos",
                        "%2$s pede um inquérito ao incêndio na %3$s que fez %4$d feridos em %1$s.",
                        "Cerca de %5$d trabalhadores da %3$s saíram na segunda-feira da fábrica de %1$s.",
                        "O presidente da câmara de %1$s, %2$s, disse que %4$d pessoas estão no hospital.",
                        "A %3$s vai fechar a fábrica de %1$s, onde trabalham %5$d pessoas, até se conhecer a causa.",
                        "Os bombeiros da região de %1$s lutaram %4$d horas contra as chamas."));
        return all;
    }
}
