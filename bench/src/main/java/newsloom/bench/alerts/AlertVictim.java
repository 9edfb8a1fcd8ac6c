package newsloom.bench.alerts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Who is killed. */
enum AlertVictim {
    WATCH,
    /** It tells the watches, too. */
    STORE,
    RECEIVER,
    /** One of PostgreSQL's processes, after which the server ends all others and recovers. */
    DATABASE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In turns, in an order drawn by the seed; what has no process of its own is not killed. */
    static List<AlertVictim> plan(int kills, boolean postgres, Random random) {
        List<AlertVictim> turns = postgres ? List.of(values()) : List.of(WATCH, STORE, RECEIVER);
        List<AlertVictim> plan = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            plan.add(turns.get(i % turns.size()));
        }
        Collections.shuffle(plan, random);
        return plan;
    }
}
