package newsloom.watch.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The plain query of {@code --match}: words, {@code "quoted phrases"}, and {@code -words} to leave out.
 *
 * <p>A story matches when its headline or one of its titles holds all the words, and none of them holds a word to leave
 * out. Whole words count, without regard to case and accents.
 */
public final class WordQuery {
    private static final Pattern TERM = Pattern.compile("(-?)(?:[\"“„]([^\"“”]*)[\"“”]?|(\\S+))");

    private final List<List<String>> wanted = new ArrayList<>();
    private final List<List<String>> unwanted = new ArrayList<>();

    private WordQuery(String query) {
        Matcher terms = TERM.matcher(query);
        while (terms.find()) {
            List<String> words =
                    FoldedText.words(Optional.ofNullable(terms.group(2)).orElseGet(() -> terms.group(3)));
            if (!words.isEmpty()) {
                (terms.group(1).isEmpty() ? wanted : unwanted).add(words);
            }
        }
    }

    /** Empty when the query holds no word at all. */
    public static Optional<WordQuery> of(String query) {
        return Optional.of(new WordQuery(query)).filter(words -> !words.wanted.isEmpty() || !words.unwanted.isEmpty());
    }

    /** @param titles the headline of a story, and titles in it */
    public boolean matches(Stream<String> titles) {
        List<List<String>> texts = titles.map(FoldedText::words).toList();
        return texts.stream().anyMatch(text -> wanted.stream().allMatch(words -> holds(text, words)))
                && texts.stream().noneMatch(text -> unwanted.stream().anyMatch(words -> holds(text, words)));
    }

    private static boolean holds(List<String> text, List<String> words) {
        return Collections.indexOfSubList(text, words) >= 0;
    }
}
