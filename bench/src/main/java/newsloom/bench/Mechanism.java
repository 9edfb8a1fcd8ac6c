package newsloom.bench;

import static newsloom.dedupe.parameter.Parameter.*;

import java.util.List;
import java.util.Map;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;

/** A part of the engine that can be left out by its parameters, for {@link Ablation}. */
record Mechanism(String name, Map<Parameter, Double> off) {
    private static final double NEVER = 1_000;

    static final List<Mechanism> ALL = List.of(
            new Mechanism("nothing", Map.of()),
            new Mechanism("contrast", Map.of(CONTRAST, 0d)),
            new Mechanism("weight of brief reports", Map.of(BRIEF, 0d)),
            new Mechanism("background counts", Map.of(BACKGROUND_SHARE, 0d)),
            new Mechanism("standing sentences", Map.of(BOILERPLATE_AFTER, NEVER)),
            new Mechanism("names", Map.of(NAME_COSINE, 0d)),
            new Mechanism("rarity of terms", Map.of(RARE, 0d)),
            new Mechanism("rarity of name pairs", Map.of(SPAN, 0d)),
            new Mechanism("leads", Map.of(LEAD_OVERLAP, 0d, LEAD_CONFLICT, 0d)),
            new Mechanism("numbers", Map.of(NUMBERS, 0d, NUMBER_CONFLICT, 0d)),
            new Mechanism("unlinked time", Map.of(UNLINKED, 0d)),
            new Mechanism(
                    "dates (with date × place)",
                    Map.of(DATE_SHARED, 0d, DATE_SHARED_LATE, 0d, DATE_CONFLICT, 0d, PLACE, 0d)),
            new Mechanism("places", Map.of(PLACE, 0d, PLACE_RARE, 0d)),
            new Mechanism("ages", Map.of(AGE_SHARED, 0d, AGE_SHARED_LATE, 0d)),
            new Mechanism("undated weekdays", Map.of(WEEKDAY_SHARED, 0d, WEEKDAY_CONFLICT, 0d)),
            new Mechanism("size bar", Map.of(SIZE, 0d)),
            new Mechanism("best members of large stories", Map.of(BEST, NEVER)),
            new Mechanism("growth of large stories", Map.of(GROWTH, 0d)),
            new Mechanism(
                    "cohesion of large stories", Map.of(EVENT_NAME, .01, EVENT_MISSED, NEVER, EVENT_PUBLISHERS, 0d)),
            new Mechanism("the name of the event", Map.of(EVENT_MISSED, NEVER)),
            new Mechanism("series of one publisher", Map.of(SERIES, 0d)),
            new Mechanism("care for the words of large stories", Map.of(LARGE, NEVER)),
            new Mechanism("rarity as the stream shows it", Map.of(SURE, NEVER)),
            new Mechanism("look-back of 30 days", Map.of(LOOK_BACK, 30d)),
            new Mechanism("moves and ejections", Map.of(MOVE, NEVER, EJECT, -NEVER)),
            new Mechanism("early mergers", Map.of(MERGE_SOON, NEVER)),
            new Mechanism("all mergers", Map.of(MERGE, NEVER, MERGE_SOON, NEVER)),
            new Mechanism("early mergers and splits", Map.of(SPLIT_SOON, 0d)),
            new Mechanism("time in splits", Map.of(SPLIT_TIME, 0d)),
            new Mechanism("larger halves surer", Map.of(SPLIT_SURE, 0d)),
            new Mechanism("margin and pair limit of splits", Map.of(SPLIT_MARGIN, -NEVER, SPLIT_PAIR, NEVER)),
            new Mechanism("all splits", Map.of(SPLIT_GAIN, NEVER)));

    Mechanism {
        off = Map.copyOf(off);
    }

    /** The engine's defaults without it. */
    Parameters without() {
        return new Parameters(off);
    }
}
