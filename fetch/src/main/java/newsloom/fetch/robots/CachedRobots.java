package newsloom.fetch.robots;

import java.time.Instant;

/** What is known of a host's robots.txt, and until when it counts. */
sealed interface CachedRobots {
    Instant until();

    int weight();

    /** Its rules; none, when there is no such file. */
    record Known(RobotRules rules, Instant until) implements CachedRobots {

        @Override
        public int weight() {
            return rules.weight();
        }
    }

    /** It could not say: then nothing may be asked. */
    record Silent(String reason, Instant until) implements CachedRobots {

        @Override
        public int weight() {
            return 500;
        }
    }
}
