package newsloom.dedupe;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsloom.dedupe.event.LanguageDesk;
import newsloom.dedupe.text.KnownLanguages;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.Story;

/**
 * Groups articles into stories as they arrive: the face of {@code dedupe}. The same articles in the same order give the
 * same stories, byte for byte, on every machine. Not safe for use by several threads at once.
 */
public final class StoryEngine {
    private final Parameters parameters;
    private final Set<Correction> corrections = new LinkedHashSet<>();
    private final Map<String, LanguageDesk> desks = new HashMap<>();

    public StoryEngine(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The stories that changed by this article, each at its new version; none when the article was here before and reads the same. */
    public List<Story> add(Article article) {
        return desks.computeIfAbsent(article.language().getLanguage(), this::desk)
                .add(article);
    }

    /**
     * The stories that changed by this correction, each at its new version; none when it was here before. It stands for
     * the articles to come as for those that are here.
     */
    public List<Story> apply(Correction correction) {
        corrections.add(correction);
        return desks.keySet().stream()
                .sorted()
                .map(desks::get)
                .flatMap(desk -> desk.apply(correction).stream())
                .toList();
    }

    private LanguageDesk desk(String language) {
        LanguageDesk desk = new LanguageDesk(
                language, KnownLanguages.lexicon(language, parameters), KnownLanguages.table(language), parameters);
        desk.expect(corrections);
        return desk;
    }
}
