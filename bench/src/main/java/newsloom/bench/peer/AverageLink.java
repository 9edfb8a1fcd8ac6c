package newsloom.bench.peer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.bench.peer.TermReader.Kind;
import newsloom.model.Article;

/** Clustering as textbooks do it, online: TF-IDF cosine and average link, with one bar. */
public final class AverageLink implements Peer {
    private static final int BODY_WORDS = 300;
    private static final double TITLE_WEIGHT = 2;
    /** These two are the best of .16, .20, .24, .28 and 5, 14, 60 days on the mix of the development sets: it flatters. */
    private static final double BAR = .2;

    private static final Duration LOOK_BACK = Duration.ofDays(5);

    private final TermReader reader = new TermReader(BODY_WORDS);
    private final CosineIndex postings = new CosineIndex();
    private final List<Integer> stories = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Optional<Instant>> times = new ArrayList<>();
    private final double bar;
    private final Duration lookBack;

    public AverageLink() {
        this(BAR, LOOK_BACK);
    }

    AverageLink(double bar, Duration lookBack) {
        this.bar = bar;
        this.lookBack = lookBack;
    }

    @Override
    public String name() {
        return "average link, TF-IDF";
    }

    @Override
    public String description() {
        return "the cosine of TF-IDF vectors (title twice, first 300 words), with document frequencies of the stream so far"
                + " and Newsloom's background; an article joins the story with the highest mean cosine over all its"
                + " members, if that is above " + bar + "; members more than " + lookBack.toDays()
                + " days away count 0.";
    }

    @Override
    public void add(Article article) {
        TermVector vector = TermVector.of(reader.read(article).all(Kind.STEM, TITLE_WEIGHT), reader::idf);
        int number = stories.size();
        times.add(article.publishedAt());
        int story = nearest(vector);
        stories.add(story);
        sizes.set(story, sizes.get(story) + 1);
        postings.add(number, vector);
    }

    @Override
    public int storyOf(int article) {
        return stories.get(article);
    }

    private int nearest(TermVector vector) {
        Map<Integer, Double> sums = new HashMap<>();
        for (CosineIndex.Hit hit : postings.search(vector)) {
            if (isSoon(times.get(stories.size()), times.get(hit.article()))) {
                sums.merge(stories.get(hit.article()), (double) hit.cosine(), Double::sum);
            }
        }
        return sums.entrySet().stream()
                .map(each -> Map.entry(each.getKey(), each.getValue() / sizes.get(each.getKey())))
                .filter(each -> each.getValue() > bar)
                .max(Map.Entry.<Integer, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseGet(this::founded);
    }

    private boolean isSoon(Optional<Instant> one, Optional<Instant> other) {
        return one.isEmpty()
                || other.isEmpty()
                || Duration.between(one.get(), other.get()).abs().compareTo(lookBack) <= 0;
    }

    private int founded() {
        sizes.add(0);
        return sizes.size() - 1;
    }
}
