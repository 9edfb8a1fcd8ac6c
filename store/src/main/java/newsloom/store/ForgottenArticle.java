package newsloom.store;

import java.time.Instant;
import newsloom.model.ArticleKey;

/** An article whose title and text are kept nowhere, whenever it comes again. */
public record ForgottenArticle(ArticleKey article, Instant at, String author) {}
