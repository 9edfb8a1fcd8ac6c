package newsloom.ingest.read;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Small words that stand in nearly every text of a language and hardly in any of another: they confirm a tag at no cost. */
final class FunctionWords {
    private static final int LEAST = 3;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private static final Map<String, Set<String>> WORDS = """
            en the and of was were with that from has have said by
            de der die das und den dem von mit nicht eine wurde auch
            fr le les des est dans une pour qui sur pas ont été
            es el los las del una por con para como pero fue según
            it il gli della del che di una per non sono è alla
            pt os uma não com do da dos em ao são foi disse
            nl het een van dat zijn voor niet met werd aan ook naar
            pl się nie jest został przez oraz dla który po że od było
            sv och att det som på är för inte med den till av
            ru что не на из был по для это его как от было
            tr bir ve bu için ile olan daha çok olarak da gibi göre
            id yang dan di untuk dengan ini dari pada tidak dalam akan itu
            """.lines().map(WordTable::words).collect(
            Collectors.toUnmodifiableMap(line -> line.get(0), line -> Set.copyOf(line.subList(1, line.size()))));

    private FunctionWords() {}

    static boolean confirm(Locale language, String text) {
        Set<String> known = WORDS.getOrDefault(language.getLanguage(), Set.of());
        return !known.isEmpty()
                && NO_LETTERS
                                .splitAsStream(text.toLowerCase(Locale.ROOT))
                                .filter(known::contains)
                                .distinct()
                                .limit(LEAST)
                                .count()
                        == LEAST;
    }
}
