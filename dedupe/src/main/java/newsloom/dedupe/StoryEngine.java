package newsloom.dedupe;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsloom.dedupe.event.LanguageDesk;
import newsloom.dedupe.text.KnownLanguages;
import newsloom.model.Article;
import newsloom.model.Story;

/**
 * Groups articles into stories as they arrive: the face of {@code dedupe}. The same articles in the same order give the
 * same stories, byte for byte, on every machine. Not safe for use by several threads at once.
 */
public final class StoryEngine {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Parameters parameters;
    private final Map<String, LanguageDesk> desks = new HashMap<>();

    public StoryEngine(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The stories that changed by this article, each at its new version; none when the article was here before. */
    public List<Story> add(Article article) {
        return desks.computeIfAbsent(language(article), this::desk).add(article);
    }

    /** What is no language that we know of shares one desk: each takes megabytes, and anybody can make up a tag. */
    private static String language(Article article) {
        String language = article.language().getLanguage();
        return LANGUAGES.contains(language) ? language : "";
    }

    private LanguageDesk desk(String language) {
        return new LanguageDesk(
                language, KnownLanguages.lexicon(language, parameters), KnownLanguages.table(language), parameters);
    }
}
