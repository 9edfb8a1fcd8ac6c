package newsloom.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Guesses the language of an article whose source does not declare one: Apache OpenNLP's classifier over character n-grams.
 *
 * <p>The model (10 MB) is loaded at the first guess and then kept. The same text always gives the same guess.
 */
public final class LanguageDetector {
    private static final String MODEL = "/langdetect-183.bin";

    private final DetectorSettings settings;
    private @Nullable LanguageDetectorME model;

    public LanguageDetector(DetectorSettings settings) {
        this.settings = settings;
    }

    /** Of an article, by its title too. */
    public Locale detect(Optional<String> title, String text) {
        return detect(title.map(words -> words + "\n").orElse("") + text);
    }

    /** {@link Locale#ROOT} when the text is too short, or could well be in another language. */
    public synchronized Locale detect(String text) {
        String beginning = text.substring(0, Math.min(text.length(), settings.look()));
        if (beginning.codePoints().filter(Character::isLetter).count() < settings.shortest()) {
            return Locale.ROOT;
        }
        return best(model().predictLanguages(beginning));
    }

    /** The next guess must be another language: the model knows some by two codes. */
    private Locale best(Language[] ranked) {
        Locale best = LanguageTags.normal(ranked[0].getLang());
        double next = Stream.of(ranked)
                .filter(guess -> !LanguageTags.normal(guess.getLang()).equals(best))
                .mapToDouble(Language::getConfidence)
                .findFirst()
                .orElse(0);
        return ranked[0].getConfidence() < next * settings.lead() ? Locale.ROOT : best;
    }

    private LanguageDetectorME model() {
        LanguageDetectorME loaded = model;
        if (loaded == null) {
            loaded = load();
            model = loaded;
        }
        return loaded;
    }

    private static LanguageDetectorME load() {
        try (InputStream bytes = LanguageDetector.class.getResourceAsStream(MODEL)) {
            if (bytes == null) {
                throw new IllegalStateException("The language model " + MODEL + " is not on the classpath.");
            }
            return new LanguageDetectorME(new LanguageDetectorModel(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("The language model " + MODEL + " cannot be read.", e);
        }
    }
}
