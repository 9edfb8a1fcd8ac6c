package newsloom.ingest.read;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import newsloom.model.Languages;

/** Brings the many ways to write a language to one, so that all articles of a language meet. */
public final class LanguageTags {
    /** Codes for the standard form of a language, whose two-letter code is that of the whole language. */
    private static final Map<String, String> STANDARD_FORMS = Map.ofEntries(
            Map.entry("als", "sq"),
            Map.entry("arb", "ar"),
            Map.entry("azj", "az"),
            Map.entry("cmn", "zh"),
            Map.entry("ekk", "et"),
            Map.entry("khk", "mn"),
            Map.entry("lvs", "lv"),
            Map.entry("nb", "no"),
            Map.entry("nob", "no"),
            Map.entry("npi", "ne"),
            Map.entry("ory", "or"),
            Map.entry("pbt", "ps"),
            Map.entry("pes", "fa"),
            Map.entry("plt", "mg"),
            Map.entry("swh", "sw"),
            Map.entry("uzn", "uz"),
            Map.entry("ydd", "yi"),
            Map.entry("zlm", "ms"),
            Map.entry("zsm", "ms"));

    private static final Map<String, String> TWO_LETTERS = Stream.of(Locale.getISOLanguages())
            .map(Locale::forLanguageTag)
            .collect(toUnmodifiableMap(Locale::getISO3Language, Locale::toLanguageTag, (one, same) -> one));

    private LanguageTags() {}

    /** {@code eng}, {@code en}, {@code en_GB} and {@code en-GB} are English; {@link Locale#ROOT} for what is no tag. */
    public static Locale normal(String tag) {
        Locale declared = Languages.ofTag(tag);
        String code = declared.getLanguage();
        if (code.length() > 3) {
            return Locale.ROOT;
        }
        String standard = STANDARD_FORMS.getOrDefault(code, code);
        String two = TWO_LETTERS.getOrDefault(standard, standard);
        return two.equals(code)
                ? declared
                : new Locale.Builder().setLocale(declared).setLanguage(two).build();
    }
}
