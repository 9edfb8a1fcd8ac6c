package newsloom.bench.peer;

import java.util.HashSet;
import java.util.Set;
import newsloom.model.Article;

/** The rule of Tiny Tiny RSS's plugin for similar articles: PostgreSQL's {@code similarity} (pg_trgm) of two titles. */
public final class Trigrams implements Peer {
    private static final double LEAST_SIMILARITY = .75;

    private final Overlaps titles = new Overlaps();
    private final UnionFind families = new UnionFind();

    @Override
    public String name() {
        return "trigrams of titles, .75";
    }

    @Override
    public String description() {
        return "as Tiny Tiny RSS does with PostgreSQL's pg_trgm: the sets of three-letter pieces of two titles (words in"
                + " small letters, two blanks before and one behind) overlap by Jaccard .75 or more; joined by single"
                + " link, however far apart in time.";
    }

    @Override
    public void add(Article article) {
        int number = families.add();
        for (Overlaps.Overlap title : titles.add(trigrams(PeerTitles.of(article)))) {
            if (title.jaccard() >= LEAST_SIMILARITY) {
                families.join(number, title.other());
            }
        }
    }

    @Override
    public int storyOf(int article) {
        return families.first(article);
    }

    static Set<String> trigrams(String title) {
        Set<String> trigrams = new HashSet<>();
        for (String word : WordSplitter.of(title)) {
            String padded = "  " + word + " ";
            for (int i = 0; i + 3 <= padded.length(); i++) {
                trigrams.add(padded.substring(i, i + 3));
            }
        }
        return trigrams;
    }
}
