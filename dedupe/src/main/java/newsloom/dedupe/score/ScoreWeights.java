package newsloom.dedupe.score;

import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;

/** What each agreement of two articles is worth, as plain numbers: {@link PairScorer} reads them millions of times a second. */
final class ScoreWeights {
    /** About half a day apart: how far the reports of one morning are. */
    private static final double SAME_DAY_E_FOLDS = .5;

    final float bias;
    final float series;
    final float cosine;
    final float nameCosine;
    final float rare;
    final float span;
    final float leadOverlap;
    final float leadConflict;
    final float leadConflictBelow;
    final float leadConflictFull;
    final float leadNameless;
    final float numbers;
    final float numberConflict;
    final float time;
    final float timeAtMost;
    final float sameDay;
    final float unlinked;
    final float unlinkedFrom;
    final float undated;
    final float splitTime;
    final float dateShared;
    final float dateSharedLate;
    final float late;
    final float dateConflict;
    final float weekdayShared;
    final float weekdayConflict;
    final float place;
    final float placeFull;
    final float placeRare;
    final float ageShared;
    final float ageSharedLate;

    ScoreWeights(Parameters parameters) {
        bias = parameters.number(Parameter.BIAS);
        series = parameters.number(Parameter.SERIES);
        cosine = parameters.number(Parameter.COSINE);
        nameCosine = parameters.number(Parameter.NAME_COSINE);
        rare = parameters.number(Parameter.RARE);
        span = parameters.number(Parameter.SPAN);
        leadOverlap = parameters.number(Parameter.LEAD_OVERLAP);
        leadConflict = parameters.number(Parameter.LEAD_CONFLICT);
        leadConflictBelow = parameters.number(Parameter.LEAD_CONFLICT_BELOW);
        leadConflictFull = parameters.number(Parameter.LEAD_CONFLICT_FULL);
        leadNameless = parameters.number(Parameter.LEAD_NAMELESS);
        numbers = parameters.number(Parameter.NUMBERS);
        numberConflict = parameters.number(Parameter.NUMBER_CONFLICT);
        time = parameters.number(Parameter.TIME);
        timeAtMost = parameters.number(Parameter.TIME_AT_MOST);
        sameDay = (float) (parameters.get(Parameter.TIME) * SAME_DAY_E_FOLDS);
        unlinked = parameters.number(Parameter.UNLINKED);
        unlinkedFrom = parameters.number(Parameter.UNLINKED_FROM);
        undated = parameters.number(Parameter.UNDATED);
        splitTime = parameters.number(Parameter.SPLIT_TIME);
        dateShared = parameters.number(Parameter.DATE_SHARED);
        dateSharedLate = parameters.number(Parameter.DATE_SHARED_LATE);
        late = parameters.number(Parameter.LATE);
        dateConflict = parameters.number(Parameter.DATE_CONFLICT);
        weekdayShared = parameters.number(Parameter.WEEKDAY_SHARED);
        weekdayConflict = parameters.number(Parameter.WEEKDAY_CONFLICT);
        place = parameters.number(Parameter.PLACE);
        placeFull = parameters.number(Parameter.PLACE_FULL);
        placeRare = parameters.number(Parameter.PLACE_RARE);
        ageShared = parameters.number(Parameter.AGE_SHARED);
        ageSharedLate = parameters.number(Parameter.AGE_SHARED_LATE);
    }
}
