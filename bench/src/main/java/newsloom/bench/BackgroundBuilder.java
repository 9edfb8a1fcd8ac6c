package newsloom.bench;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import newsloom.dedupe.text.Inflection;
import newsloom.dedupe.text.Lexicon;
import newsloom.dedupe.text.Terms;
import newsloom.dedupe.text.Tokenizer;
import newsloom.dedupe.text.Tokens;
import newsloom.evaluate.LabelledReader;
import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.model.Article;

/**
 * Counts words over a stream of English news and writes the background table that {@code dedupe} ships: how many
 * articles hold each word or pair of names, and how often it was capitalised where that means something.
 */
public final class BackgroundBuilder {
    private static final int LONGEST_TEXT = 20_000;
    private static final int BODY_WORDS = 300;
    private static final int LEAST = 2;

    private final Tokenizer tokenizer = new Tokenizer(LONGEST_TEXT);
    private final Lexicon lexicon = new Lexicon(0, 0);
    private final Terms terms = new Terms(lexicon, Inflection.ENGLISH);
    private final Map<String, Count> counts = new TreeMap<>();
    private int articles;

    /** First argument: labelled or unlabelled JSON lines; second: the table to write. */
    public static void main(String[] arguments) throws IOException {
        BackgroundBuilder builder = new BackgroundBuilder();
        new LabelledReader(new LanguageDetector(DetectorSettings.defaults()))
                .read(Path.of(arguments[0]))
                .articles()
                .forEach(labelled -> builder.count(labelled.article()));
        builder.write(Path.of(arguments[1]));
    }

    private void count(Article article) {
        articles++;
        Tokens tokens = tokenizer.tokenize(article.title().orElse(""), article.text());
        int limit = Math.min(tokens.count(), tokens.titleCount() + BODY_WORDS);
        for (int i = 0; i < limit; i++) {
            countWord(tokens, i);
            if (i > 0) {
                countSpan(tokens, i);
            }
        }
    }

    private void countWord(Tokens tokens, int i) {
        Count count = count(tokens, i);
        count.sawIn(articles);
        if (i >= tokens.titleCount() && !tokens.isInitial(i) && !tokens.isNumber(i)) {
            count.capital += tokens.isCapital(i) ? 1 : 0;
            count.small += tokens.isCapital(i) ? 0 : 1;
        }
    }

    private void countSpan(Tokens tokens, int i) {
        if (tokens.isCapital(i) && tokens.isCapital(i - 1) && !tokens.isInitial(i - 1) && tokens.gap(i) == ' ') {
            String span = word(tokens, i - 1) + ' ' + word(tokens, i);
            counts.computeIfAbsent(span, key -> new Count()).sawIn(articles);
        }
    }

    private Count count(Tokens tokens, int i) {
        return counts.computeIfAbsent(word(tokens, i), key -> new Count());
    }

    private String word(Tokens tokens, int i) {
        return lexicon.text(terms.of(tokens, i));
    }

    private void write(Path table) throws IOException {
        try (PrintWriter lines = new PrintWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(table)), StandardCharsets.UTF_8))) {
            lines.println(articles);
            counts.forEach((term, count) -> {
                if (count.articles >= LEAST) {
                    lines.println(term + '\t' + count.articles + '\t' + count.capital + '\t' + count.small);
                }
            });
        }
    }

    private static final class Count {
        private int articles;
        private int last;
        private int capital;
        private int small;

        void sawIn(int article) {
            articles += last == article ? 0 : 1;
            last = article;
        }
    }
}
