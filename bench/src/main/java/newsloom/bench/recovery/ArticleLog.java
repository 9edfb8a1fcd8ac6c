package newsloom.bench.recovery;

import newsloom.dedupe.stream.LogEntry;
import newsloom.dedupe.stream.ToldHash;
import newsloom.model.Article;
import newsloom.model.json.Codec;
import newsloom.model.story.StoryUpdate;

/** Writes a log of articles as a task would have written it. */
public final class ArticleLog {
    private final Codec<Article> articles;
    private long chain;
    private long told;

    public ArticleLog(Codec<Article> articles) {
        this.articles = articles;
    }

    public byte[] next(Article article, StoryUpdate update) {
        return next(articles.write(article), update);
    }

    /**
     * @param article as it came
     * @param update what the engine told of it
     */
    public byte[] next(byte[] article, StoryUpdate update) {
        told = ToldHash.after(told, update);
        LogEntry entry = LogEntry.after(chain, told, LogEntry.ARTICLE, article);
        chain = entry.chain();
        return entry.write();
    }
}
