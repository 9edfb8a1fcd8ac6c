package newsloom.dedupe;

import java.util.List;

/** How far two groupings of the same articles agree: B³ and pairwise F1. */
record Agreement(double bCubed, double pairwise) {

    static Agreement of(List<String> events, List<String> stories) {
        int size = events.size();
        double precision = 0;
        double recall = 0;
        int together = 0;
        int sameEvent = 0;
        int sameStory = 0;
        for (int i = 0; i < size; i++) {
            int event = 0;
            int story = 0;
            int both = 0;
            for (int j = 0; j < size; j++) {
                boolean inEvent = events.get(i).equals(events.get(j));
                boolean inStory = stories.get(i).equals(stories.get(j));
                event += inEvent ? 1 : 0;
                story += inStory ? 1 : 0;
                both += inEvent && inStory ? 1 : 0;
            }
            precision += (double) both / story / size;
            recall += (double) both / event / size;
            together += both - 1;
            sameEvent += event - 1;
            sameStory += story - 1;
        }
        return new Agreement(f1(precision, recall), 2.0 * together / (sameEvent + sameStory));
    }

    private static double f1(double precision, double recall) {
        return 2 * precision * recall / (precision + recall);
    }
}
