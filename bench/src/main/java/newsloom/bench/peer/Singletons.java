package newsloom.bench.peer;

import newsloom.model.Article;

/** Groups nothing: the floor of every figure. */
public final class Singletons implements Peer {

    @Override
    public String name() {
        return "every article alone";
    }

    @Override
    public String description() {
        return "no grouping at all; the floor of every figure.";
    }

    @Override
    public void add(Article article) {
        // Nothing to remember: an article's own number is its story.
    }

    @Override
    public int storyOf(int article) {
        return article;
    }
}
