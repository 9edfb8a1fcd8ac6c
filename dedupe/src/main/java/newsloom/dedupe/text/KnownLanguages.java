package newsloom.dedupe.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import org.jspecify.annotations.Nullable;

/** What is known of each language beforehand: its table of words, and how common its words are. */
public final class KnownLanguages {
    private KnownLanguages() {}

    /** @param language a two-letter code; without a table, what works for all */
    public static LanguageTable table(String language) {
        String file = "languages/" + fileCode(language) + ".properties";
        try (InputStream table = open(file)) {
            return table == null
                    ? LanguageTable.NONE
                    : LanguageTableReader.read(file, new InputStreamReader(table, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The language table " + file + " cannot be read.", e);
        }
    }

    /** A lexicon that knows the language's counted background, or supposes one from its table of words. */
    public static Lexicon lexicon(String language, Parameters parameters) {
        Lexicon lexicon = new Lexicon(parameters.get(Parameter.BACKGROUND_SHARE), parameters.get(Parameter.SURE));
        Background background = new Background(lexicon, table(language));
        try (InputStream counts = open("background-" + language + ".tsv.gz")) {
            if (counts == null) {
                background.suppose();
            } else {
                background.read(counts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The background table for " + language + " cannot be read.", e);
        }
        return lexicon;
    }

    /** Norwegian feeds say {@code nb} as often as {@code no}. */
    private static String fileCode(String language) {
        return language.equals("nb") ? "no" : language;
    }

    private static @Nullable InputStream open(String file) {
        return KnownLanguages.class.getResourceAsStream(file);
    }
}
