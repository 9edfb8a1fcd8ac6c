package newsloom.dedupe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsloom.dedupe.event.Activity;
import newsloom.dedupe.event.LanguageDesk;
import newsloom.dedupe.text.KnownLanguages;
import newsloom.model.Article;
import newsloom.model.Story;

/**
 * Groups articles into stories as they arrive: the face of {@code dedupe}. The same articles in the same order give the
 * same stories, byte for byte, on every machine. Not safe for use by several threads at once.
 */
public final class StoryEngine {
    private final Parameters parameters;
    private final Map<String, LanguageDesk> desks = new HashMap<>();

    public StoryEngine(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The stories that changed by this article, each at its new version; none when the article was here before. */
    public List<Story> add(Article article) {
        return desks.computeIfAbsent(article.language().getLanguage(), this::desk)
                .add(article);
    }

    /** What it holds, and has done since it was made. */
    public Activity activity() {
        Activity all = Activity.NONE;
        for (LanguageDesk desk : desks.values()) {
            all = all.plus(desk.activity());
        }
        return all;
    }

    private LanguageDesk desk(String language) {
        return new LanguageDesk(
                language, KnownLanguages.lexicon(language, parameters), KnownLanguages.table(language), parameters);
    }
}
