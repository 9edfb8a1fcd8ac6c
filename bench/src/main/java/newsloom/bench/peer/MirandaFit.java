package newsloom.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.bench.peer.Miranda.Candidate;
import newsloom.evaluate.LabelledArticle;
import newsloom.evaluate.LabelledReader;
import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.read.LanguageDetector;

/** Fits the weights of {@link Miranda} on a labelled file, with every article put where people put it. */
public final class MirandaFit {
    private static final int ROUNDS = 6_000;
    private static final double STEP = 2;
    /** Keeps the weights small: the penalty on their squares, for each example. */
    private static final double PENALTY = 1e-4;

    private final Miranda miranda = new Miranda();
    private final Map<String, Integer> stories = new HashMap<>();
    private final List<double[]> examples = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();

    /** Prints the weights; the one argument is the labelled file. */
    public static void main(String[] arguments) throws IOException {
        MirandaFit fit = new MirandaFit();
        LabelledReader reader = new LabelledReader(new LanguageDetector(DetectorSettings.defaults()));
        reader.read(Path.of(arguments[0])).articles().forEach(fit::learn);
        System.out.println(Arrays.toString(fit.fit()));
    }

    void learn(LabelledArticle labelled) {
        List<TermVector> vectors = miranda.vectors(labelled.article());
        int story = stories.computeIfAbsent(labelled.label().orElse(labelled.id()), label -> miranda.newStory());
        Optional<Instant> at = labelled.article().publishedAt();
        note(miranda.candidates(vectors, at), story);
        // The same once more with the times hidden, so that undated news is learnt too.
        note(miranda.candidates(vectors, Optional.empty()), story);
        miranda.put(vectors, at, story);
    }

    private void note(List<Candidate> candidates, int story) {
        for (Candidate candidate : candidates) {
            examples.add(candidate.features());
            right.add(candidate.story() == story);
        }
    }

    /** Logistic regression by gradient descent over all examples. */
    double[] fit() {
        double[] weights = new double[CentroidStory.FEATURES + 1];
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = gradient(weights);
            for (int i = 0; i < weights.length; i++) {
                weights[i] += STEP * (gradient[i] / examples.size() - (i == 0 ? 0 : PENALTY * weights[i]));
            }
        }
        return weights;
    }

    private double[] gradient(double[] weights) {
        double[] gradient = new double[weights.length];
        for (int k = 0; k < examples.size(); k++) {
            double[] features = examples.get(k);
            double odds = new Candidate(0, features).logOdds(weights);
            double error = (right.get(k) ? 1 : 0) - 1 / (1 + Math.exp(-odds));
            gradient[0] += error;
            for (int i = 0; i < features.length; i++) {
                gradient[i + 1] += error * features[i];
            }
        }
        return gradient;
    }
}
