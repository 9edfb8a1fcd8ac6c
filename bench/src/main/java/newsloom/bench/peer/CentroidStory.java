package newsloom.bench.peer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A story as {@link Miranda} sees it: nine centroids, and when its articles came. */
final class CentroidStory {
    private static final double SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();
    /** The width of the decay in time, in days, as in the paper. */
    private static final double WIDTH = 3;

    static final int FEATURES = 13;

    private final List<Centroid> centroids = new ArrayList<>();
    private double oldest = Double.POSITIVE_INFINITY;
    private double newest = Double.NEGATIVE_INFINITY;
    private double sum;
    private int dated;

    void add(List<TermVector> vectors, Optional<Instant> at) {
        for (int i = 0; i < vectors.size(); i++) {
            if (i == centroids.size()) {
                centroids.add(new Centroid());
            }
            centroids.get(i).add(vectors.get(i));
        }
        at.ifPresent(this::add);
    }

    private void add(Instant at) {
        double day = day(at);
        oldest = Math.min(oldest, day);
        newest = Math.max(newest, day);
        sum += day;
        dated++;
    }

    /** Nine cosines; the nearness in time of the oldest, the newest and the mean; whether a time is missing. */
    double[] features(List<TermVector> vectors, Optional<Instant> at) {
        double[] features = new double[FEATURES];
        for (int i = 0; i < vectors.size(); i++) {
            features[i] = centroids.get(i).cosine(vectors.get(i));
        }
        int next = vectors.size();
        if (at.isEmpty() || dated == 0) {
            features[next + 3] = 1;
            return features;
        }
        features[next] = nearness(day(at.get()) - oldest);
        features[next + 1] = nearness(day(at.get()) - newest);
        features[next + 2] = nearness(day(at.get()) - sum / dated);
        return features;
    }

    double length(int centroid) {
        return centroids.get(centroid).length();
    }

    private static double nearness(double days) {
        return Math.exp(-days * days / (2 * WIDTH * WIDTH));
    }

    private static double day(Instant at) {
        return at.getEpochSecond() / SECONDS_PER_DAY;
    }
}
