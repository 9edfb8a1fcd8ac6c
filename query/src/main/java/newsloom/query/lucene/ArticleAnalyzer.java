package newsloom.query.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Makes words of texts and of queries: by ICU's boundaries and folding, with bigrams and single signs for Chinese, Japanese
 * and Korean, and in articles of a language that has a stemmer the stems beside the words. To be made once.
 */
public final class ArticleAnalyzer {
    /** With another one an index is to be built anew. */
    public static final int VERSION = 2;

    private static final int ALL_SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private final Map<String, Analyzer> texts = byLanguage(false);
    private final Map<String, Analyzer> stems = byLanguage(true);
    private final Analyzer plain = analyzer(tokens -> text(tokens, Optional.empty(), false));
    private final Analyzer asked = analyzer(ArticleAnalyzer::query);

    /** That for the articles of a language; {@link Locale#ROOT} where it is unknown. */
    public Analyzer of(Locale language) {
        return texts.getOrDefault(Stemming.code(language), plain);
    }

    /** The words of something asked, in their order; each as any of these terms. */
    List<List<String>> words(String asked) {
        return terms(this.asked, asked);
    }

    /** The stem of a word in each language in which it has other forms. */
    SortedMap<String, String> stems(String word) {
        SortedMap<String, String> found = new TreeMap<>();
        stems.keySet().forEach(language -> stem(word, language).ifPresent(stem -> found.put(language, stem)));
        return found;
    }

    /** The stem of a word in a language in which it has other forms. */
    Optional<String> stem(String word, String language) {
        return Optional.ofNullable(stems.get(language)).stream()
                .flatMap(analyzer -> terms(analyzer, word).stream())
                .flatMap(List::stream)
                .filter(MarkFilter::isStem)
                .map(MarkFilter::unmarked)
                .findFirst();
    }

    private static Map<String, Analyzer> byLanguage(boolean all) {
        return Stemming.all().values().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Stemming::language, each -> analyzer(tokens -> text(tokens, Optional.of(each), all))));
    }

    private static List<List<String>> terms(Analyzer analyzer, String text) {
        List<List<String>> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (step.getPositionIncrement() > 0) {
                    words.add(new ArrayList<>());
                }
                words.get(words.size() - 1).add(term.toString());
            }
            tokens.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TokenStream text(TokenStream tokens, Optional<Stemming> stemming, boolean all) {
        TokenStream spelled = SpellingFilter.ofText(
                tokens, word -> stemming.filter(each -> each.applies(word)).isPresent());
        TokenStream lower = new ICUNormalizer2Filter(spelled);
        TokenStream stemmed = stemming.map(each -> each.stemmer().apply(lower)).orElse(lower);
        TokenStream signs = new CJKBigramFilter(new ICUFoldingFilter(stemmed), ALL_SCRIPTS, true);
        return new MarkFilter(signs, all);
    }

    /** Of two signs or more the pairs are enough. */
    private static TokenStream query(TokenStream tokens) {
        TokenStream folded = new ICUFoldingFilter(SpellingFilter.ofQuery(tokens));
        return new MarkFilter(new CJKBigramFilter(folded, ALL_SCRIPTS, false), false);
    }

    private static Analyzer analyzer(UnaryOperator<TokenStream> filters) {
        return new Analyzer(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new ICUTokenizer(
                        TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, new DefaultICUTokenizerConfig(false, true));
                return new TokenStreamComponents(tokenizer, filters.apply(tokenizer));
            }
        };
    }
}
