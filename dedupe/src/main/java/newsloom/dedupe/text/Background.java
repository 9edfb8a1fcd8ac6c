package newsloom.dedupe.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** Tells a lexicon how common words are before the first article: as counted once, or as supposed from a language table. */
final class Background {
    private static final int SUPPOSED_ARTICLES = 30_000;
    private static final double COMMON = .5;
    private static final double FREQUENT = .05;
    private static final double PLACE = .005;
    /** The next years are in no table that was counted once, and are the commonest numbers of all when they come. */
    private static final List<String> YEARS =
            IntStream.range(1990, 2100).mapToObj(Integer::toString).toList();

    private static final double YEAR = .01;
    private static final int LONGEST_WORD = 100;
    private static final double OTHER = .001;

    private final Lexicon lexicon;
    private final LanguageTable table;
    private final Terms terms;
    private final Tokenizer tokenizer = new Tokenizer(LONGEST_WORD);

    Background(Lexicon lexicon, LanguageTable table) {
        this.lexicon = lexicon;
        this.table = table;
        this.terms = new Terms(lexicon, table.inflection());
    }

    /** First line: the number of articles; then term, articles with it, times capitalised, times not; by tabs. */
    void read(InputStream counts) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(counts), StandardCharsets.UTF_8));
        int articles = number(lines.readLine());
        lexicon.backgroundArticles(articles, 0);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] fields = line.split("\t", -1);
            count(fields[0], number(fields[1]), number(fields[2]), number(fields[3]));
        }
        known(articles);
    }

    private void count(String term, int articles, int capital, int small) {
        int blank = term.indexOf(' ');
        if (blank < 0) {
            lexicon.background(id(term), articles, capital, small);
        } else {
            lexicon.backgroundOfSpan(id(term.substring(0, blank)), id(term.substring(blank + 1)), articles);
        }
    }

    private int id(String term) {
        return lexicon.id(term.toCharArray(), term.length());
    }

    /** Supposes nothing without common words: they would count as rare for thousands of articles. */
    void suppose() {
        lexicon.suppose();
        if (table.common().isEmpty()) {
            return;
        }
        lexicon.backgroundArticles(SUPPOSED_ARTICLES, (int) (OTHER * SUPPOSED_ARTICLES));
        atLeast(table.common(), (int) (COMMON * SUPPOSED_ARTICLES));
        atLeast(table.frequent(), (int) (FREQUENT * SUPPOSED_ARTICLES));
        known(SUPPOSED_ARTICLES);
    }

    private void known(int articles) {
        atLeast(YEARS, (int) (YEAR * articles));
        atLeast(table.places(), (int) (PLACE * articles));
        for (String place : table.places()) {
            forEachTerm(place, lexicon::supposeCapital);
        }
    }

    private void atLeast(List<String> words, int frequency) {
        for (String word : words) {
            forEachTerm(word, term -> lexicon.backgroundAtLeast(term, frequency));
        }
    }

    /** A word of an unspaced script is several terms. */
    private void forEachTerm(String word, IntConsumer visitor) {
        Tokens tokens = tokenizer.tokenize("", word);
        for (int i = 0; i < tokens.count(); i++) {
            visitor.accept(terms.of(tokens, i));
        }
    }

    private static int number(String field) {
        return Integer.parseInt(field);
    }
}
