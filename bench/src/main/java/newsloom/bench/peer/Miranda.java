package newsloom.bench.peer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.bench.peer.TermReader.Kind;
import newsloom.bench.peer.TermReader.Read;
import newsloom.model.Article;

/** After Miranda, Znotiņš, Cohen and Barzdins, "Multilingual Clustering of Streaming News" (EMNLP 2018), for one language. */
public final class Miranda implements Peer {
    private static final int BODY_WORDS = 2_000;
    private static final int CANDIDATES = 20;
    /** Which of the nine vectors is searched by: all words without their plural. */
    private static final int SEARCHED = 7;
    /**
     * The start, nine cosines, three times, no time: what {@link MirandaFit} printed for allsides.dev, but for the start.
     * That is one higher, because so it does better on the mix of the development sets: it flatters.
     */
    private static final double[] WEIGHTS = {
        -8.85, 2.73, 2.97, -.80, 1.89, 1.74, 1.62, 2.12, 1.98, 1.77, 2.45, 1.72, 1.94, 3.14
    };

    private final TermReader reader = new TermReader(BODY_WORDS);
    private final CosineIndex postings = new CosineIndex();
    private final List<CentroidStory> stories = new ArrayList<>();
    private final List<Integer> storyOf = new ArrayList<>();
    private final double[] weights;

    public Miranda() {
        this(WEIGHTS);
    }

    Miranda(double[] weights) {
        this.weights = weights;
    }

    @Override
    public String name() {
        return "Miranda-like (2018)";
    }

    @Override
    public String description() {
        return "after Miranda and others, \"Multilingual Clustering of Streaming News\": each story is nine TF-IDF centroids"
                + " (title, body, both × words, words without plural, capitalised words); an article joins the most likely"
                + " of the 20 nearest by those nine cosines and three decays in time (3 days), if a logistic regression,"
                + " fitted once on allsides.dev, says so.";
    }

    @Override
    public void add(Article article) {
        List<TermVector> vectors = vectors(article);
        put(vectors, article.publishedAt(), best(candidates(vectors, article.publishedAt())));
    }

    @Override
    public int storyOf(int article) {
        return storyOf.get(article);
    }

    List<TermVector> vectors(Article article) {
        Read read = reader.read(article);
        List<TermVector> vectors = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            vectors.add(TermVector.of(read.title(kind), reader::idf));
        }
        for (Kind kind : Kind.values()) {
            vectors.add(TermVector.of(read.body(kind), reader::idf));
        }
        for (Kind kind : Kind.values()) {
            vectors.add(TermVector.of(read.all(kind, 1), reader::idf));
        }
        return vectors;
    }

    /** The stories whose centroid of all words is nearest. */
    List<Candidate> candidates(List<TermVector> vectors, Optional<Instant> at) {
        Map<Integer, Double> sums = new HashMap<>();
        for (CosineIndex.Hit hit : postings.search(vectors.get(SEARCHED))) {
            sums.merge(storyOf.get(hit.article()), (double) hit.cosine(), Double::sum);
        }
        return sums.entrySet().stream()
                .map(each -> Map.entry(
                        each.getKey(),
                        -each.getValue() / stories.get(each.getKey()).length(SEARCHED)))
                .sorted(Map.Entry.<Integer, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(CANDIDATES)
                .map(each ->
                        new Candidate(each.getKey(), stories.get(each.getKey()).features(vectors, at)))
                .toList();
    }

    /** @param story its number; that of a new one when there is none yet */
    void put(List<TermVector> vectors, Optional<Instant> at, int story) {
        if (story == stories.size()) {
            stories.add(new CentroidStory());
        }
        stories.get(story).add(vectors, at);
        postings.add(storyOf.size(), vectors.get(SEARCHED));
        storyOf.add(story);
    }

    int newStory() {
        return stories.size();
    }

    private int best(List<Candidate> candidates) {
        return candidates.stream()
                .filter(each -> each.logOdds(weights) > 0)
                .max(Comparator.comparingDouble(each -> each.logOdds(weights)))
                .map(Candidate::story)
                .orElse(newStory());
    }

    /** A story an article may join, and what speaks for it. */
    @SuppressWarnings("ArrayRecordComponent") // a row of numbers, compared by nobody
    record Candidate(int story, double[] features) {

        /** @param weights the first is the start, the others are for the features */
        double logOdds(double[] weights) {
            double sum = weights[0];
            for (int i = 0; i < features.length; i++) {
                sum += weights[i + 1] * features[i];
            }
            return sum;
        }
    }
}
