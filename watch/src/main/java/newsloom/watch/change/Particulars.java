package newsloom.watch.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers, names and negations of a sentence: what it would be a correction to change. */
final class Particulars {
    private static final Pattern WORD = Pattern.compile("\\p{N}[\\p{N}.,]*|[\\p{L}\\p{M}][\\p{L}\\p{M}'’]*");
    private static final Map<String, Set<String>> NEGATIONS = Map.ofEntries(
            Map.entry(
                    "en",
                    Set.of("no", "not", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot")),
            Map.entry(
                    "de",
                    Set.of("nicht", "kein", "keine", "keinen", "keiner", "keinem", "keines", "nie", "niemals", "ohne")),
            Map.entry("fr", Set.of("pas", "jamais", "aucun", "aucune", "sans", "ni", "ne")),
            Map.entry("es", Set.of("no", "nunca", "jamás", "ningún", "ninguna", "ninguno", "sin", "ni")),
            Map.entry("pt", Set.of("não", "nunca", "jamais", "nenhum", "nenhuma", "sem", "nem")),
            Map.entry("it", Set.of("non", "mai", "nessun", "nessuno", "nessuna", "senza", "né")),
            Map.entry("nl", Set.of("niet", "geen", "nooit", "zonder", "noch")),
            Map.entry("pl", Set.of("nie", "nigdy", "bez", "żaden", "żadna", "żadne")),
            Map.entry("ru", Set.of("не", "нет", "никогда", "ни", "без")),
            Map.entry("uk", Set.of("не", "немає", "ніколи", "ні", "без")),
            Map.entry("sv", Set.of("inte", "ingen", "inga", "inget", "aldrig", "utan", "ej")),
            Map.entry("da", Set.of("ikke", "ingen", "intet", "aldrig", "uden")),
            Map.entry("no", Set.of("ikke", "ingen", "aldri", "uten")),
            Map.entry("tr", Set.of("değil", "yok", "asla", "hiç")));

    private Particulars() {}

    /** In the order of the sentence. What begins it is no name for its capital. */
    static List<String> of(String sentence, Locale language) {
        Set<String> negations = NEGATIONS.getOrDefault(language.getLanguage(), Set.of());
        List<String> found = new ArrayList<>();
        Matcher words = WORD.matcher(sentence);
        for (boolean isFirst = true; words.find(); isFirst = false) {
            String word = words.group();
            String lower = word.toLowerCase(language);
            if (Character.isDigit(word.codePointAt(0))) {
                found.add(word.replaceAll("[.,]+$", "").replace(",", ""));
            } else if (negations.contains(lower) || lower.matches(".*n['’]t")) {
                found.add(lower);
            } else if (!isFirst && Character.isUpperCase(word.codePointAt(0))) {
                found.add(word);
            }
        }
        return found;
    }
}
