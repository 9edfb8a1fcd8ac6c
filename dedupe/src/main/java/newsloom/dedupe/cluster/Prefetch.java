package newsloom.dedupe.cluster;

import java.util.Arrays;
import java.util.List;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.OpenStory;
import newsloom.dedupe.vector.ArticleVector;

/**
 * Has the processor fetch the vectors of stories that a report is about to be held against: all side by side, where each
 * comparison would wait for its own.
 */
final class Prefetch {
    /** As many terms as the processor fetches at once. */
    private static final int LINE = 16;

    private final int members;
    private ArticleVector[] vectors = new ArticleVector[64];
    private int[][] rows = new int[64][];

    @SuppressWarnings("UnusedVariable") // written so that the compiler leaves no load out
    private int touched;

    /** @param members how many of a story's last members are looked at */
    Prefetch(int members) {
        this.members = members;
    }

    void fetch(List<OpenStory> stories) {
        int count = vectors(stories);
        for (int i = 0; i < count; i++) {
            rows[i] = vectors[i].terms();
        }
        int sum = 0;
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < rows[i].length; k += LINE) {
                sum += rows[i][k];
            }
        }
        touched = sum;
    }

    private int vectors(List<OpenStory> stories) {
        int count = 0;
        for (int s = 0; s < stories.size(); s++) {
            List<ActiveArticle> all = stories.get(s).members();
            for (int i = Math.max(0, all.size() - members); i < all.size(); i++) {
                if (count == vectors.length) {
                    vectors = Arrays.copyOf(vectors, 2 * count);
                    rows = Arrays.copyOf(rows, 2 * count);
                }
                vectors[count++] = all.get(i).vector();
            }
        }
        return count;
    }
}
