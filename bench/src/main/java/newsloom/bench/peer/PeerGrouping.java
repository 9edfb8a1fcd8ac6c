package newsloom.bench.peer;

import java.util.HashMap;
import java.util.Map;
import newsloom.evaluate.Grouping;
import newsloom.model.Article;

/** A peer as the evaluation sees it. */
public final class PeerGrouping implements Grouping {
    private final Peer peer;
    private final Map<String, Integer> numbers = new HashMap<>();

    public PeerGrouping(Peer peer) {
        this.peer = peer;
    }

    @Override
    public void add(Article article) {
        numbers.put(article.id(), numbers.size());
        peer.add(article);
    }

    @Override
    public String storyOf(String article) {
        Integer number = numbers.get(article);
        if (number == null) {
            throw new IllegalArgumentException("The article " + article + " was never added.");
        }
        return Integer.toString(peer.storyOf(number));
    }
}
