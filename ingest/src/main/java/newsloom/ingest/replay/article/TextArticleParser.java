package newsloom.ingest.replay.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.read.PlainText;
import newsloom.ingest.read.Timestamps;
import newsloom.model.Article;
import newsloom.model.DateOrigin;
import newsloom.model.PublicationDate;

/**
 * Parses a text file: an optional first line {@code date YYYY-MM-DD Title}, then paragraphs.
 *
 * <p>When that line names a day that never was, the article keeps its title and is undated.
 */
public final class TextArticleParser {
    private static final Pattern FIRST_LINE =
            Pattern.compile("date[ \\t]+(\\d{4}-\\d{1,2}-\\d{1,2}\\S*)(?:[ \\t]+([^\\n]*))?(?:\\n|$)");

    private final LanguageDetector detector;

    public TextArticleParser(LanguageDetector detector) {
        this.detector = detector;
    }

    public ParsedArticle parse(String id, String content) {
        String text = PlainText.clean(content).strip();
        Matcher first = FIRST_LINE.matcher(text);
        if (!first.lookingAt()) {
            return parsed(id, Optional.empty(), text, Optional.empty(), List.of());
        }
        Optional<PublicationDate> date = Timestamps.ofText(first.group(1), DateOrigin.FILE);
        Optional<String> title = Optional.ofNullable(first.group(2)).map(PlainText::oneLine);
        List<String> remarks =
                date.isPresent() ? List.of() : List.of("There is no date " + first.group(1) + ", so it is undated.");
        return parsed(id, title, text.substring(first.end()).strip(), date, remarks);
    }

    private ParsedArticle parsed(
            String id, Optional<String> title, String text, Optional<PublicationDate> date, List<String> remarks) {
        if (text.isEmpty()) {
            return new ParsedArticle.Refused("There is no text in it.");
        }
        return new ParsedArticle.Read(
                new Article(
                        id,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        title,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        text,
                        date,
                        detector.language(Optional.empty(), title, text)),
                remarks);
    }
}
