package newsloom.dedupe;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newsloom.dedupe.cluster.Activity;
import newsloom.dedupe.cluster.LanguageEngine;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.state.StateImage;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.text.KnownLanguages;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.Story;
import newsloom.model.json.Codec;
import newsloom.model.json.Decoded;

/**
 * Groups articles into stories as they arrive: the face of {@code dedupe}. The same articles in the same order give the
 * same stories, byte for byte, on every machine. Not safe for use by several threads at once.
 */
public final class StoryEngine {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private static final Codec<Correction> CORRECTIONS = new Codec<>(Correction.class);

    private final Parameters parameters;
    private final Set<Correction> corrections = new LinkedHashSet<>();
    private final Map<String, LanguageEngine> desks = new TreeMap<>();

    public StoryEngine(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The stories that changed by this article, each at its new version; none when the article was here before and reads the same. */
    public List<Story> add(Article article) {
        return desks.computeIfAbsent(language(article), this::desk).add(article);
    }

    /** What is no language that we know of shares one desk: each takes megabytes, and anybody can make up a tag. */
    private static String language(Article article) {
        String language = article.language().getLanguage();
        return LANGUAGES.contains(language) ? language : "";
    }

    /** How many articles are active, in all languages. */
    public long active() {
        return desks.values().stream().mapToLong(LanguageEngine::active).sum();
    }

    /** All that it knows now; it may go on while another thread writes that down. */
    public StateImage freeze() {
        List<Correction> decided = List.copyOf(corrections);
        Map<String, StateImage> frozen = new TreeMap<>();
        desks.forEach((language, desk) -> frozen.put(language, desk.freeze()));
        return to -> {
            to.number(decided.size());
            decided.forEach(correction -> to.bytes(CORRECTIONS.write(correction)));
            to.number(frozen.size());
            frozen.forEach((language, desk) -> {
                to.text(language);
                desk.write(to);
            });
        };
    }

    /** The engine that was frozen, if the parameters are the same; it goes on as that one would have. */
    public static StoryEngine thaw(Parameters parameters, StateReader from) {
        StoryEngine engine = new StoryEngine(parameters);
        for (int left = from.integer(); left > 0; left--) {
            if (CORRECTIONS.read(from.bytes()) instanceof Decoded.Value<Correction> read) {
                engine.corrections.add(read.value());
            }
        }
        for (int left = from.integer(); left > 0; left--) {
            String language = from.text();
            LanguageEngine desk = engine.desk(language);
            desk.read(from);
            engine.desks.put(language, desk);
        }
        return engine;
    }

    /** What it holds, and has done since it was made. */
    public Activity activity() {
        Activity all = Activity.NONE;
        for (LanguageEngine desk : desks.values()) {
            all = all.plus(desk.activity());
        }
        return all;
    }

    /**
     * The stories that changed by this correction, each at its new version; none when it was here before. It stands for
     * the articles to come as for those that are here.
     */
    public List<Story> apply(Correction correction) {
        corrections.add(correction);
        return desks.values().stream()
                .flatMap(desk -> desk.apply(correction).stream())
                .toList();
    }

    private LanguageEngine desk(String language) {
        LanguageEngine desk = new LanguageEngine(
                language, KnownLanguages.lexicon(language, parameters), KnownLanguages.table(language), parameters);
        desk.expect(corrections);
        return desk;
    }
}
