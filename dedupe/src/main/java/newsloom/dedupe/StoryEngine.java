package newsloom.dedupe;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newsloom.dedupe.cluster.LanguageEngine;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.state.StateImage;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.story.Activity;
import newsloom.dedupe.text.KnownLanguages;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.json.Codec;
import newsloom.model.story.StoryUpdate;

/**
 * Groups articles into stories as they arrive: the face of {@code dedupe}. The same articles in the same order give the
 * same stories, byte for byte, on every machine. Not safe for use by several threads at once.
 */
public class StoryEngine { // open for tests to make one that fails
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private static final Codec<Correction> CORRECTIONS = new Codec<>(Correction.class);

    private final Parameters parameters;
    private final Set<Correction> corrections = new LinkedHashSet<>();
    private final Map<String, LanguageEngine> engines = new TreeMap<>();
    /** The number of the last entry of its log. */
    private long entries;

    public StoryEngine(Parameters parameters) {
        this.parameters = parameters;
    }

    /** As with a log whose next entry is this article, if it changes a story. */
    public StoryUpdate add(Article article) {
        return add(entries + 1, article);
    }

    /**
     * What this article changes in the stories; nothing when it was here before and reads the same.
     *
     * @param entry its number in the log if it changes a story, above those of all entries before: that of the update
     */
    public StoryUpdate add(long entry, Article article) {
        StoryUpdate update =
                engines.computeIfAbsent(language(article), this::engine).add(entry, article);
        entries = update.isEmpty() ? entries : entry;
        return update;
    }

    /** What is no language that we know of shares one engine: each takes megabytes, and anybody can make up a tag. */
    private static String language(Article article) {
        String language = article.language().getLanguage();
        return LANGUAGES.contains(language) ? language : "";
    }

    /** How many articles are active, in all languages. */
    public long active() {
        return engines.values().stream().mapToLong(LanguageEngine::active).sum();
    }

    /** All that it knows now; it may go on while another thread writes that down. */
    public StateImage image() {
        List<Correction> decided = List.copyOf(corrections);
        long last = entries;
        Map<String, StateImage> images = new TreeMap<>();
        engines.forEach((language, engine) -> images.put(language, engine.image()));
        return to -> {
            to.number(last);
            to.number(decided.size());
            decided.forEach(correction -> to.bytes(CORRECTIONS.write(correction)));
            to.number(images.size());
            images.forEach((language, image) -> {
                to.text(language);
                image.write(to);
            });
        };
    }

    /** The engine that was frozen, if the parameters are the same; it goes on as that one would have. */
    public static StoryEngine restore(Parameters parameters, StateReader from) {
        StoryEngine engine = new StoryEngine(parameters);
        engine.entries = from.whole();
        for (int left = from.integer(); left > 0; left--) {
            engine.corrections.add(CORRECTIONS.read(from.bytes()).orElseThrow("The snapshot's correction"));
        }
        for (int left = from.integer(); left > 0; left--) {
            String language = from.text();
            LanguageEngine ofLanguage = engine.engine(language);
            ofLanguage.read(from);
            engine.engines.put(language, ofLanguage);
        }
        return engine;
    }

    /** What it holds, and has done since it was made. */
    public Activity activity() {
        Activity all = Activity.NONE;
        for (LanguageEngine engine : engines.values()) {
            all = all.plus(engine.activity());
        }
        return all;
    }

    /** As with a log whose next entry is this correction. */
    public StoryUpdate apply(Correction correction) {
        return apply(entries + 1, correction);
    }

    /**
     * What this correction changes in the stories; nothing when it was here before. It stands for the articles to come as for
     * those that are here.
     *
     * @param entry its number in the log, above those of all entries before: that of the update
     */
    public StoryUpdate apply(long entry, Correction correction) {
        entries = entry;
        corrections.add(correction);
        return engines.values().stream()
                .map(engine -> engine.apply(entry, correction))
                .reduce(StoryUpdate.none(entry), StoryUpdate::with);
    }

    private LanguageEngine engine(String language) {
        LanguageEngine engine = new LanguageEngine(
                language, KnownLanguages.lexicon(language, parameters), KnownLanguages.table(language), parameters);
        engine.expect(corrections);
        return engine;
    }
}
