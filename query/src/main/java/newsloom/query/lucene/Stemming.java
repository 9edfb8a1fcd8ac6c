package newsloom.query.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.no.NorwegianMinimalStemFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseMinimalStemFilter;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.te.TeluguStemFilter;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.util.IOUtils;

/**
 * How the forms of a word meet in one language: by Lucene's lightest stemmer for it.
 *
 * @param script of the words that it is for: others stand in an article as they are
 * @param common words, in lower case, that have no forms worth an entry
 */
record Stemming(String language, UnicodeScript script, CharArraySet common, UnaryOperator<TokenStream> stemmer) {
    private static final int SHORTEST = 3;

    /** By language. */
    static Map<String, Stemming> all() {
        return Stream.of(
                        of(
                                "ar",
                                UnicodeScript.ARABIC,
                                ArabicAnalyzer.getDefaultStopSet(),
                                folded(twice(ArabicStemFilter::new))),
                        of(
                                "bg",
                                UnicodeScript.CYRILLIC,
                                BulgarianAnalyzer.getDefaultStopSet(),
                                BulgarianStemFilter::new),
                        of("bn", UnicodeScript.BENGALI, BengaliAnalyzer.getDefaultStopSet(), BengaliStemFilter::new),
                        latin("ca", CatalanAnalyzer.getDefaultStopSet(), snowball("Catalan")),
                        latin("cs", CzechAnalyzer.getDefaultStopSet(), CzechStemFilter::new),
                        latin("da", DanishAnalyzer.getDefaultStopSet(), snowball("Danish")),
                        latin("de", GermanAnalyzer.getDefaultStopSet(), GermanLightStemFilter::new),
                        of("el", UnicodeScript.GREEK, GreekAnalyzer.getDefaultStopSet(), folded(GreekStemFilter::new)),
                        latin("en", english(), EnglishStemFilter::new),
                        latin("es", SpanishAnalyzer.getDefaultStopSet(), SpanishPluralStemFilter::new),
                        latin("et", EstonianAnalyzer.getDefaultStopSet(), snowball("Estonian")),
                        of(
                                "fa",
                                UnicodeScript.ARABIC,
                                PersianAnalyzer.getDefaultStopSet(),
                                folded(PersianStemFilter::new)),
                        latin(
                                "fi",
                                FinnishAnalyzer.getDefaultStopSet(),
                                in -> new GradationFilter(new FinnishLightStemFilter(in))),
                        latin("fr", FrenchAnalyzer.getDefaultStopSet(), FrenchMinimalStemFilter::new),
                        of("hi", UnicodeScript.DEVANAGARI, HindiAnalyzer.getDefaultStopSet(), HindiStemFilter::new),
                        latin("hu", HungarianAnalyzer.getDefaultStopSet(), twice(HungarianLightStemFilter::new)),
                        of("hy", UnicodeScript.ARMENIAN, ArmenianAnalyzer.getDefaultStopSet(), snowball("Armenian")),
                        latin("id", IndonesianAnalyzer.getDefaultStopSet(), in -> new IndonesianStemFilter(in, false)),
                        latin("it", ItalianAnalyzer.getDefaultStopSet(), ItalianLightStemFilter::new),
                        latin("lt", LithuanianAnalyzer.getDefaultStopSet(), snowball("Lithuanian")),
                        latin("lv", LatvianAnalyzer.getDefaultStopSet(), LatvianStemFilter::new),
                        latin("nl", DutchAnalyzer.getDefaultStopSet(), snowball("Dutch")),
                        latin("no", NorwegianAnalyzer.getDefaultStopSet(), NorwegianMinimalStemFilter::new),
                        latin("pt", PortugueseAnalyzer.getDefaultStopSet(), PortugueseMinimalStemFilter::new),
                        latin("ro", RomanianAnalyzer.getDefaultStopSet(), snowball("Romanian")),
                        of(
                                "ru",
                                UnicodeScript.CYRILLIC,
                                RussianAnalyzer.getDefaultStopSet(),
                                RussianLightStemFilter::new),
                        latin("sv", SwedishAnalyzer.getDefaultStopSet(), SwedishLightStemFilter::new),
                        of("ta", UnicodeScript.TAMIL, TamilAnalyzer.getDefaultStopSet(), snowball("Tamil")),
                        of("te", UnicodeScript.TELUGU, TeluguAnalyzer.getDefaultStopSet(), TeluguStemFilter::new),
                        latin("tr", TurkishAnalyzer.getDefaultStopSet(), twice(snowball("Turkish"))))
                .collect(Collectors.toUnmodifiableMap(Stemming::language, stemming -> stemming));
    }

    /** Under which an article's language stands here: Norwegian has three codes. */
    static String code(Locale language) {
        String code = language.getLanguage();
        return code.equals("nb") || code.equals("nn") ? "no" : code;
    }

    /** As articles may have them. */
    static Stream<String> codes(String language) {
        return language.equals("no") ? Stream.of("no", "nb", "nn") : Stream.of(language);
    }

    /** Whether a word, in lower case, has other forms. */
    boolean applies(String word) {
        return word.length() >= SHORTEST && UnicodeScript.of(word.codePointAt(0)) == script && !common.contains(word);
    }

    private static Stemming of(
            String language, UnicodeScript script, CharArraySet common, UnaryOperator<TokenStream> stemmer) {
        return new Stemming(language, script, common, stemmer);
    }

    private static Stemming latin(String language, CharArraySet common, UnaryOperator<TokenStream> stemmer) {
        return new Stemming(language, UnicodeScript.LATIN, common, stemmer);
    }

    private static UnaryOperator<TokenStream> snowball(String name) {
        return in -> new SnowballFilter(in, name);
    }

    /** What is a stem looks like a form to these (deprem, depre), and the first round stops at either. */
    private static UnaryOperator<TokenStream> twice(UnaryOperator<TokenStream> stemmer) {
        return in -> stemmer.apply(stemmer.apply(in));
    }

    /** That of its analyzer has no pronouns and no auxiliaries. */
    private static CharArraySet english() {
        String list = "english_stop.txt";
        try {
            return WordlistLoader.getSnowballWordSet(
                    IOUtils.requireResourceNonNull(SnowballFilter.class.getResourceAsStream(list), list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For those that expect letters without their marks. */
    private static UnaryOperator<TokenStream> folded(UnaryOperator<TokenStream> stemmer) {
        return in -> stemmer.apply(new ICUFoldingFilter(in));
    }
}
