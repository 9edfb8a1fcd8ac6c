package newsloom.bench.peer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.text.Inflection;
import newsloom.dedupe.text.KnownLanguages;
import newsloom.dedupe.text.Lexicon;
import newsloom.dedupe.text.Terms;
import newsloom.dedupe.text.Tokenizer;
import newsloom.dedupe.text.Tokens;
import newsloom.model.Article;

/**
 * The terms of an article with how often they stand in each part of it. The peers read with Newsloom's own tokenizer and
 * know its English background, so that what is compared is how they group.
 */
final class TermReader {
    private static final int LONGEST_TEXT = 20_000;

    private final Lexicon lexicon = KnownLanguages.lexicon("en", Parameters.defaults());
    private final Tokenizer tokenizer = new Tokenizer(LONGEST_TEXT);
    private final Terms stems = new Terms(lexicon, Inflection.ENGLISH);
    private final Terms words = new Terms(lexicon, Inflection.NONE);
    private final int bodyWords;

    /** @param bodyWords how many words of the body are read */
    TermReader(int bodyWords) {
        this.bodyWords = bodyWords;
    }

    /** The terms of an article, which from now on count as seen. */
    Read read(Article article) {
        Tokens tokens = tokenizer.tokenize(PeerTitles.of(article), article.text());
        boolean titleCase = isTitleCase(tokens);
        Read read = new Read();
        for (int i = 0; i < Math.min(tokens.count(), tokens.titleCount() + bodyWords); i++) {
            boolean title = i < tokens.titleCount();
            boolean name = tokens.isCapital(i) && !tokens.isInitial(i) && !(title && titleCase);
            read.count(Kind.WORD, title, words.of(tokens, i));
            read.count(Kind.STEM, title, stems.of(tokens, i));
            if (name) {
                read.count(Kind.NAME, title, stems.of(tokens, i));
            }
        }
        int[] seen = read.seen.stream().mapToInt(Integer::intValue).toArray();
        lexicon.sawArticle(seen, seen.length);
        return read;
    }

    double idf(int term) {
        return lexicon.idf(term);
    }

    private static boolean isTitleCase(Tokens tokens) {
        int capitals = 0;
        for (int i = 0; i < tokens.titleCount(); i++) {
            capitals += tokens.isCapital(i) ? 1 : 0;
        }
        return 10 * capitals > 6 * tokens.titleCount();
    }

    /** What of an article is counted: words as they stand, words without their plural, capitalised words. */
    enum Kind {
        WORD,
        STEM,
        NAME
    }

    /** How often each term of a kind stands in the title and in the body. */
    static final class Read {
        private final Map<Kind, Map<Integer, Double>> titles = new HashMap<>();
        private final Map<Kind, Map<Integer, Double>> bodies = new HashMap<>();
        private final Set<Integer> seen = new HashSet<>();

        private void count(Kind kind, boolean title, int term) {
            (title ? titles : bodies)
                    .computeIfAbsent(kind, none -> new HashMap<>())
                    .merge(term, 1.0, Double::sum);
            seen.add(term);
        }

        Map<Integer, Double> title(Kind kind) {
            return titles.getOrDefault(kind, Map.of());
        }

        Map<Integer, Double> body(Kind kind) {
            return bodies.getOrDefault(kind, Map.of());
        }

        /** Both together, a word of the title counted so many times. */
        Map<Integer, Double> all(Kind kind, double titleWeight) {
            Map<Integer, Double> all = new HashMap<>(body(kind));
            title(kind).forEach((term, times) -> all.merge(term, titleWeight * times, Double::sum));
            return all;
        }
    }
}
