package newsloom.bench.peer;

import newsloom.model.Article;

/** Another way of grouping articles as they arrive. */
public interface Peer {

    /** What the table calls it. */
    String name();

    /** A sentence by which a reader can check what it does. */
    String description();

    /** Groups one more article. */
    void add(Article article);

    /** The number of the story that an article is in by now; articles are counted from 0 as they were added. */
    int storyOf(int article);
}
