package newsloom.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
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

    /** As its source declares it, unless the text clearly is in another; a guess where nothing is declared. */
    public Locale language(Optional<String> declared, Optional<String> title, String text) {
        String all = beginning(title.map(words -> words + "\n").orElse("") + text);
        Locale tag = declared.map(LanguageTags::normal).orElse(Locale.ROOT);
        return tag.equals(Locale.ROOT) ? detect(all) : contradiction(tag, all).orElse(tag);
    }

    /** The language that a text is in, where that is surely not the one that a tag names. */
    public Optional<Locale> contradiction(Locale tag, String text) {
        String beginning = beginning(text);
        Optional<Locale> written = KanaShare.of(beginning).contradiction(tag);
        if (written.isPresent()) {
            return written;
        }
        return FunctionWords.confirm(tag, beginning) || !isEnough(beginning) ? Optional.empty() : other(tag, beginning);
    }

    private synchronized Optional<Locale> other(Locale tag, String text) {
        Language[] ranked = model().predictLanguages(text);
        Locale best = LanguageTags.normal(ranked[0].getLang());
        double rival = likeliest(ranked, guess -> LanguageTags.areAlike(guess, tag))
                .orElseGet(() -> likeliest(ranked, guess -> !LanguageTags.areAlike(guess, best))
                        .orElse(0));
        return LanguageTags.areAlike(best, tag) || ranked[0].getConfidence() < rival * settings.sureLead()
                ? Optional.empty()
                : Optional.of(best);
    }

    private static OptionalDouble likeliest(Language[] ranked, Predicate<Locale> wanted) {
        return Stream.of(ranked)
                .filter(guess -> wanted.test(LanguageTags.normal(guess.getLang())))
                .mapToDouble(Language::getConfidence)
                .max();
    }

    /** A letter of Chinese says as much as three of English, and has as many bytes. */
    private boolean isEnough(String text) {
        return text.codePoints()
                        .filter(Character::isLetter)
                        .map(letter -> letter < 0x800 ? 1 : 3)
                        .sum()
                >= settings.sureLength();
    }

    private String beginning(String text) {
        return text.substring(0, Math.min(text.length(), settings.look()));
    }

    /** {@link Locale#ROOT} when the text is too short, or could well be in another language. */
    public synchronized Locale detect(String text) {
        String beginning = beginning(text);
        if (beginning.codePoints().filter(Character::isLetter).count() < settings.shortest()) {
            return Locale.ROOT;
        }
        return KanaShare.of(beginning).isJapanese() ? Locale.JAPANESE : best(model().predictLanguages(beginning));
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
