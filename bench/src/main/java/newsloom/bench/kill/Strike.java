package newsloom.bench.kill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A kill to come.
 *
 * @param part during the ingestion of which part of the corpus
 * @param point how much of that part is in Kafka by then, from 0 to 1
 * @param delay how long after that moment
 */
record Strike(SiteProcess victim, int part, double point, Duration delay) {
    private static final List<SiteProcess> TURNS = List.of(SiteProcess.values());
    private static final int LONGEST_DELAY_MILLIS = 500;

    /** One a part, in an order drawn by the seed; ingest is struck at once, for it may be done a moment later. */
    static List<Strike> plan(long seed, int kills) {
        Random random = new Random(seed);
        List<SiteProcess> victims = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            victims.add(TURNS.get(i % TURNS.size()));
        }
        Collections.shuffle(victims, random);
        List<Strike> plan = new ArrayList<>();
        for (SiteProcess victim : victims) {
            double point = 0.9 * random.nextDouble();
            int delay = random.nextInt(LONGEST_DELAY_MILLIS);
            plan.add(new Strike(
                    victim, plan.size(), point, Duration.ofMillis(victim == SiteProcess.INGEST ? 0 : delay)));
        }
        return plan;
    }
}
