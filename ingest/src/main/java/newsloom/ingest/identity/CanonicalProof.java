package newsloom.ingest.identity;

import java.net.URI;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells whether something shows that a canonical address with another {@link PageKey} is still that of the page which names
 * it: it drops what says nothing, is called the same, or is spelled by the title. A template that names the article before
 * or after shows nothing of that.
 */
final class CanonicalProof {
    private static final int LEAST_WORDS = 3;
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{5}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{4,}");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

    private CanonicalProof() {}

    static boolean isGiven(URI canonical, URI page, Optional<String> title) {
        String there = PageKey.of(canonical.toString()).orElse("");
        String here = PageKey.of(page.toString()).orElse("");
        return there.equals(here) || asksForLess(there, here) || isSpelled(name(there), title.orElse(""));
    }

    /** What is dropped holds no number that could be the article's, or the name holds it. */
    private static boolean asksForLess(String there, String here) {
        Set<String> dropped = new HashSet<>(parameters(here));
        if (!dropped.containsAll(parameters(there))) {
            return false;
        }
        dropped.removeAll(parameters(there));
        String name = name(there);
        boolean isAlike = name.equals(name(here)) && isOfOneDay(there, here);
        if (isAlike && LONG_NUMBER.matcher(name).find()) {
            return true;
        }
        return dropped.stream().noneMatch(DIGIT.asPredicate())
                && (path(there).equals(path(here)) || (isAlike && words(name).size() > 1));
    }

    private static boolean isOfOneDay(String there, String here) {
        return numbers(there).containsAll(numbers(here)) || numbers(here).containsAll(numbers(there));
    }

    private static Set<String> numbers(String key) {
        return NO_DIGITS
                .splitAsStream(path(key))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
    }

    /** By two of three of its words: titles are edited, addresses stay. */
    static boolean isSpelled(String name, String title) {
        List<String> spelled =
                words(name).stream().filter(LONG_WORD.asMatchPredicate()).toList();
        Set<String> told = Set.copyOf(words(title));
        long common = spelled.stream().filter(told::contains).count();
        return spelled.size() >= 2 && 3 * common >= 2L * spelled.size();
    }

    /** By all words of the shorter, which are more than the name of a subject. */
    static boolean isWithin(String shorter, String longer) {
        List<String> words = words(shorter);
        return words.size() >= LEAST_WORDS && words(longer).containsAll(words);
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return NO_WORD.splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static String path(String key) {
        return key.split("[?#]", 2)[0];
    }

    /** Its last folder, without an ending. */
    private static String name(String key) {
        String last = path(key).replaceFirst(".*/", "").replaceFirst("\\.[A-Za-z]{2,5}$", "");
        return PercentCode.decoded(last).orElse(last);
    }

    private static Set<String> parameters(String key) {
        return Pattern.compile("[?&]")
                .splitAsStream(key.substring(path(key).length()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
    }
}
