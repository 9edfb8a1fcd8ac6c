package newsloom.bench.recovery;

import newsloom.dedupe.stream.LogEntry;
import newsloom.model.Article;
import newsloom.model.json.Codec;

/** Writes a log of articles as a task would have written it, without an engine: its place is here, for entries are secret. */
public final class ArticleLog {
    private final Codec<Article> articles;
    private long chain;

    public ArticleLog(Codec<Article> articles) {
        this.articles = articles;
    }

    public byte[] next(Article article) {
        return next(articles.write(article));
    }

    /** @param article as it came */
    public byte[] next(byte[] article) {
        LogEntry entry = LogEntry.after(chain, LogEntry.ARTICLE, article);
        chain = entry.chain().orElseThrow();
        return entry.write();
    }
}
