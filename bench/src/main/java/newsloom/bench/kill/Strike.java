package newsloom.bench.kill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * A kill to come.
 *
 * @param part during the ingestion of which part of the corpus, or {@link #CORRECTIONS}
 * @param point how much of that part is in Kafka by then, from 0 to 1
 * @param delay how long after that moment
 */
record Strike(SiteProcess victim, int part, double point, Duration delay) {
    /** When all is ingested, and corrections are made. */
    static final int CORRECTIONS = -1;

    /** One of so many strikes when corrections are made. */
    private static final int EACH = 4;

    private static final List<SiteProcess> TURNS = SiteProcess.OF_STORIES;
    private static final int LONGEST_DELAY_MILLIS = 500;

    /** How many parts there are: one a kill, but for those amid corrections, and one without. */
    static int parts(int kills) {
        return kills - kills / EACH + 1;
    }

    /**
     * One a part, and the last of those that are not for ingest when corrections are made, in an order drawn by the seed;
     * ingest is struck at once, for it may be done a moment later.
     */
    static List<Strike> plan(long seed, int kills) {
        Random random = new Random(seed);
        List<SiteProcess> victims = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            victims.add(TURNS.get(i % TURNS.size()));
        }
        Collections.shuffle(victims, random);
        victims.sort(
                Comparator.comparing(victim -> victim != SiteProcess.INGEST)); // stays in the order drawn otherwise
        List<SiteProcess> late = victims.subList(victims.size() - kills / EACH, victims.size());
        List<Strike> plan = new ArrayList<>();
        late.forEach(victim -> plan.add(drawn(victim, CORRECTIONS, random)));
        List<SiteProcess> early = new ArrayList<>(victims.subList(0, victims.size() - late.size()));
        Collections.shuffle(early, random);
        for (int part = 0; part < early.size(); part++) {
            plan.add(drawn(early.get(part), part, random));
        }
        return plan;
    }

    private static Strike drawn(SiteProcess victim, int part, Random random) {
        double point = 0.9 * random.nextDouble();
        int delay = victim == SiteProcess.INGEST ? 0 : random.nextInt(LONGEST_DELAY_MILLIS);
        return new Strike(victim, part, point, Duration.ofMillis(delay));
    }
}
