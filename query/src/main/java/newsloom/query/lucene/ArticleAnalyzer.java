package newsloom.query.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    public static final int VERSION = 1;

    private static final int ALL_SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private final Map<String, Analyzer> stemming = Stemming.all().values().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Stemming::language, each -> analyzer(tokens -> text(tokens, Optional.of(each)))));
    private final Analyzer plain = analyzer(tokens -> text(tokens, Optional.empty()));
    private final Analyzer asked = analyzer(ArticleAnalyzer::query);

    /** That for the articles of a language; {@link Locale#ROOT} where it is unknown. */
    public Analyzer of(Locale language) {
        return stemming.getOrDefault(Stemming.code(language), plain);
    }

    /** The words of something asked, in their order; each as any of these terms. */
    List<List<String>> words(String asked) {
        return terms(this.asked, asked);
    }

    /** The stems under which the other forms of a word stand, whatever the language of their article. */
    List<String> stems(String word) {
        return stemming.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each -> terms(each.getValue(), word).stream()
                        .flatMap(List::stream)
                        .filter(term -> MarkFilter.isStem(term, each.getKey())))
                .toList();
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

    private static TokenStream text(TokenStream tokens, Optional<Stemming> stemming) {
        TokenStream spelled = SpellingFilter.ofText(
                tokens, word -> stemming.filter(each -> each.applies(word)).isPresent());
        TokenStream lower = new ICUNormalizer2Filter(spelled);
        TokenStream stemmed = stemming.map(each -> each.stemmer().apply(lower)).orElse(lower);
        TokenStream signs = new CJKBigramFilter(new ICUFoldingFilter(stemmed), ALL_SCRIPTS, true);
        return new MarkFilter(signs, stemming.map(Stemming::language).orElse(""));
    }

    /** Of two signs or more the pairs are enough. */
    private static TokenStream query(TokenStream tokens) {
        TokenStream folded = new ICUFoldingFilter(SpellingFilter.ofQuery(tokens));
        return new MarkFilter(new CJKBigramFilter(folded, ALL_SCRIPTS, false), "");
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
