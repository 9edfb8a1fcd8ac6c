package newsloom.evaluate.report;

import java.util.List;
import newsloom.evaluate.LabelledArticle;

/**
 * A story that mixes labels, or a label whose articles went to several stories.
 *
 * @param whole the story, or the label
 * @param sides its labels or stories, the largest first
 * @param pairs how many pairs of articles it puts together or takes apart wrongly
 */
record Mistake(String whole, List<Side> sides, long pairs) {

    int articles() {
        return sides.stream().mapToInt(side -> side.articles().size()).sum();
    }

    /** The articles of one label in a story, or of one story with a label, in the order of their arrival. */
    record Side(String name, List<LabelledArticle> articles) {}
}
