package newsloom.ingest.read;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import newsloom.model.Languages;

/** Brings the many ways to write a language to one, so that all articles of a language meet. */
public final class LanguageTags {
    /** Codes for the standard form of a language, whose two-letter code is that of the whole language. */
    private static final Map<String, String> STANDARD_FORMS = WordTable.firstByWord("""
            sq als
            ar arb
            az azj
            zh cmn
            et ekk
            mn khk
            lv lvs
            no nb nob
            ne npi
            or ory
            ps pbt
            fa pes
            mg plt
            sw swh
            uz uzn
            yi ydd
            ms zlm zsm
            """);

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
