package newsloom.query.lucene;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import newsloom.query.Clause.Word;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharArrayMap;

/**
 * The words that watches ask for. Where an article has one of them, in a form that its language knows, the word itself is
 * written beside it: so a watch looks for one term, whatever the language. For any thread.
 */
public final class AskedWords {
    private final ArticleAnalyzer analyzer;
    private final Set<String> words = ConcurrentHashMap.newKeySet();
    private final Map<String, CharArrayMap<Set<String>>> byLanguage = new ConcurrentHashMap<>();
    private final Map<String, Analyzer> analyzers = new ConcurrentHashMap<>();

    public AskedWords(ArticleAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** The term to look for; articles have it from now on. */
    String term(Word word) {
        if (words.add(word.text())) {
            byLanguage.clear();
        }
        return MarkFilter.asked(word.text());
    }

    /** That for the articles of a language. */
    Analyzer of(Locale language) {
        return analyzers.computeIfAbsent(Stemming.code(language), code -> asking(code, analyzer.of(language)));
    }

    private Analyzer asking(String language, Analyzer texts) {
        return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return texts;
            }

            @Override
            protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
                return new TokenStreamComponents(
                        components.getSource(), new AskedFilter(components.getTokenStream(), () -> terms(language)));
            }
        };
    }

    /** What is asked for, by the terms of articles that are it. */
    private CharArrayMap<Set<String>> terms(String language) {
        return byLanguage.computeIfAbsent(language, code -> {
            CharArrayMap<Set<String>> terms = new CharArrayMap<>(words.size(), false);
            words.forEach(word -> forms(word, code)
                    .forEach(form -> terms.computeIfAbsent(form, first -> new LinkedHashSet<>())
                            .add(MarkFilter.asked(word))));
            return terms;
        });
    }

    private Stream<String> forms(String word, String language) {
        Optional<String> stem = analyzer.stem(word, language);
        return analyzer.words(word).stream().limit(1).flatMap(spelled -> MarkFilter.forms(spelled, stem).stream());
    }
}
