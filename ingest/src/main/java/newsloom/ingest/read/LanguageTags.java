package newsloom.ingest.read;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    /**
     * The bibliographic codes of ISO 639-2, and codes of countries that sources write for their language, where they are no
     * language's own, or hardly any newspaper's.
     */
    private static final Map<String, String> OTHER_CODES = WordTable.firstByWord("""
            sq alb
            hy arm
            eu baq
            my bur
            zh chi cn
            cs cze cz
            nl dut
            fr fre
            ka geo
            de ger
            el gre gr
            is ice
            mk mac
            mi mao
            ms may
            fa per
            ro rum
            sk slo
            bo tib
            cy wel
            ja jp
            da dk
            uk ua
            ko kr
            vi vn
            sr rs
            be by
            en gb us au nz
            """);

    /** Languages that are written so much alike that a guess between them is none. */
    private static final List<Set<String>> ALIKE = Stream.of(
                    "no nb nn da", "sr hr bs sh", "id ms", "hi mr ne", "de nds gsw lb", "fa prs tg", "zh yue wuu")
            .map(line -> Set.copyOf(WordTable.words(line)))
            .toList();

    private static final Set<String> KNOWN = Stream.concat(
                    Stream.of(Locale.getISOLanguages()),
                    Stream.of(Locale.getISOLanguages())
                            .map(code -> Locale.forLanguageTag(code).getISO3Language()))
            .collect(toUnmodifiableSet());

    /** "English", "Deutsch". */
    private static final Map<String, String> BY_NAME = Stream.of(Locale.getISOLanguages())
            .map(Locale::forLanguageTag)
            .flatMap(language -> Stream.of(Locale.ENGLISH, language)
                    .map(in -> Map.entry(
                            language.getDisplayLanguage(in).toLowerCase(Locale.ROOT), language.getLanguage())))
            .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));

    private static final Map<String, String> TWO_LETTERS = Stream.of(Locale.getISOLanguages())
            .map(Locale::forLanguageTag)
            .collect(toUnmodifiableMap(Locale::getISO3Language, Locale::toLanguageTag, (one, same) -> one));

    private LanguageTags() {}

    /**
     * {@code eng}, {@code en}, {@code en_GB}, {@code English} and {@code en-GB} are English, and {@code jp} is Japanese;
     * {@link Locale#ROOT} for what is no language.
     */
    public static Locale normal(String tag) {
        String first = tag.strip().split("[,;]", 2)[0].strip();
        Locale declared = Languages.ofTag(BY_NAME.getOrDefault(first.toLowerCase(Locale.ROOT), first));
        String code = declared.getLanguage();
        String language = OTHER_CODES.getOrDefault(code, code);
        String standard = STANDARD_FORMS.getOrDefault(language, language);
        String two = TWO_LETTERS.getOrDefault(standard, standard);
        if (!isLanguage(two)) {
            return Locale.ROOT;
        }
        return two.equals(code)
                ? declared
                : new Locale.Builder().setLocale(declared).setLanguage(two).build();
    }

    static boolean areAlike(Locale one, Locale other) {
        return one.getLanguage().equals(other.getLanguage())
                || ALIKE.stream()
                        .anyMatch(group -> group.contains(one.getLanguage()) && group.contains(other.getLanguage()));
    }

    /** Codes of three letters are a matter of newer standards than Java's. */
    private static boolean isLanguage(String code) {
        return code.length() == 3 || KNOWN.contains(code);
    }
}
