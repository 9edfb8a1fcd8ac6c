package newsloom.app.service.replay;

import newsloom.model.Article;

/** What a replay asks of whoever takes in what it writes. */
interface ReplayTarget {

    /** Returns when what is written by now is grouped before whatever is written later, on another topic, too. */
    void awaitGrouped();

    /** Whether an article with this title and text is stored, or was until it was revised. */
    boolean holds(Article wording);
}
