package newsloom.app.web.page;

import java.util.Optional;
import newsloom.app.web.page.SearchView.Hit;
import newsloom.app.web.page.SearchView.Mistake;
import newsloom.model.story.StoryHead;
import newsloom.query.QueryMistake;
import newsloom.store.search.FoundArticle;
import newsloom.store.search.FoundStory;

/** Makes what pages show of what a query finds, and of where it is wrong. */
public final class Hits {
    private Hits() {}

    public static Hit of(FoundStory found, PageTimes times) {
        FoundArticle first = found.articles().get(0);
        ShownArticle article = ShownArticle.of(first.article().article(), times);
        Optional<StoryHead> story = found.story();
        return new Hit(
                story.map(StoryHead::id).orElse(""),
                story.map(StoryHead::headline).orElse(article.title()),
                article.language(),
                story.map(head -> head.counts().reports()).orElse(1),
                article.publisher(),
                article.published(),
                first.passages());
    }

    /** What is wrong at its end has nothing to stand on but a blank. */
    public static Mistake mistake(String typed, QueryMistake wrong) {
        int at = Math.min(wrong.at(), typed.length());
        int end = at < typed.length() ? typed.offsetByCodePoints(at, 1) : at;
        return new Mistake(
                at + 1,
                wrong.reason(),
                typed.substring(0, at),
                at < end ? typed.substring(at, end) : " ",
                typed.substring(end));
    }
}
