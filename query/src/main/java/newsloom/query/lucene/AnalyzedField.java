package newsloom.query.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;

/** A text that is analyzed by the language of its article, whatever analyzer the index has. */
final class AnalyzedField extends Field {
    private final Analyzer analyzer;

    AnalyzedField(String name, String text, Analyzer analyzer) {
        super(name, text, TextField.TYPE_NOT_STORED);
        this.analyzer = analyzer;
    }

    @Override
    public TokenStream tokenStream(Analyzer ofIndex, TokenStream reuse) {
        return analyzer.tokenStream(name(), stringValue());
    }
}
