package newsloom.dedupe.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import newsloom.dedupe.Parameter;
import newsloom.dedupe.Parameters;

/** What is known of each language beforehand: its table of words, and how common its words are. */
public final class KnownLanguages {
    private KnownLanguages() {}

    /** @param language a two-letter code; without a table, what works for all */
    public static LanguageTable table(String language) {
        return language.equals("en") ? LanguageTable.ENGLISH : LanguageTable.NONE;
    }

    /** A lexicon that knows the background table of the language, if one is shipped. */
    public static Lexicon lexicon(String language, Parameters parameters) {
        Lexicon lexicon = new Lexicon(parameters.get(Parameter.BACKGROUND_SHARE));
        try (InputStream table = KnownLanguages.class.getResourceAsStream("background-" + language + ".tsv.gz")) {
            if (table != null) {
                read(table, lexicon);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The background table for " + language + " cannot be read.", e);
        }
        return lexicon;
    }

    /** First line: the number of articles; then term, articles with it, times capitalised, times not; by tabs. */
    private static void read(InputStream table, Lexicon lexicon) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(table), StandardCharsets.UTF_8));
        lexicon.backgroundArticles(Integer.parseInt(lines.readLine()));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] fields = line.split("\t", -1);
            int term = lexicon.id(fields[0].toCharArray(), fields[0].length());
            lexicon.background(term, number(fields[1]), number(fields[2]), number(fields[3]));
        }
    }

    private static int number(String field) {
        return Integer.parseInt(field);
    }
}
