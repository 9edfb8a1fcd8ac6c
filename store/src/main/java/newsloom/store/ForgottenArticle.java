package newsloom.store;

import newsloom.model.ArticleKey;

import java.time.Instant;

/** An article whose title and text are kept nowhere, whenever it comes again. */
public record ForgottenArticle(ArticleKey article, Instant at, String author) {}
