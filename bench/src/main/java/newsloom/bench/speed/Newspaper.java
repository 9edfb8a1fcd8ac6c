package newsloom.bench.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import newsloom.evaluate.LabelledArticle;
import newsloom.evaluate.LabelledReader;
import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.model.Article;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The articles that all benchmarks read, in a fixed order in which all kinds of them are mixed; texts cut to 4,000. */
@State(Scope.Benchmark)
public class Newspaper {
    private static final int CHARACTERS = 4_000;

    /** A labelled or unlabelled file of articles: {@code -p file=FILE}. */
    @Param("")
    public String file = "";

    private List<Article> articles = List.of();
    private int next;

    @Setup
    public void read() throws IOException {
        LabelledReader reader = new LabelledReader(new LanguageDetector(DetectorSettings.defaults()));
        List<Article> cut = new ArrayList<>();
        for (LabelledArticle labelled : reader.read(Path.of(file)).articles()) {
            cut.add(cut(labelled.article()));
        }
        Collections.shuffle(cut, new Random(1));
        articles = List.copyOf(cut);
    }

    public Article next() {
        next = next + 1 < articles.size() ? next + 1 : 0;
        return articles.get(next);
    }

    public List<Article> first(int count) {
        return articles.subList(0, Math.min(count, articles.size()));
    }

    private static Article cut(Article article) {
        String text =
                article.text().substring(0, Math.min(CHARACTERS, article.text().length()));
        return new Article(
                article.id(),
                article.url(),
                article.publisher(),
                article.title(),
                text,
                article.publishedAt(),
                article.language());
    }
}
