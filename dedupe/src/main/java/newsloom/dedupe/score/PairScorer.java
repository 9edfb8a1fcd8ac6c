package newsloom.dedupe.score;

import newsloom.dedupe.explain.EvidenceAccumulator;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.text.Logarithm;
import newsloom.dedupe.vector.ArticleVector;
import newsloom.model.Evidence.Kind;

/** Scores a pair of articles: the log-odds that both report one event, as a sum of what each kind of agreement is worth. */
public final class PairScorer {
    /** What lies apart by months says no more than what lies apart by weeks. */
    private static final float MOST_BEYOND = -5;

    private final ScoreWeights weights;
    private final SharedTerms terms;
    private final SharedTimes times = new SharedTimes();
    private float words;
    private float agreement;

    /** What one unit of each earns, in the pair that is being explained. */
    private float perName;

    private float perRarity;
    private float perSpan;
    private float perPlace;
    private float perNumber;

    public PairScorer(Parameters parameters) {
        this.weights = new ScoreWeights(parameters);
        this.terms = new SharedTerms(
                parameters.number(Parameter.RARE_FROM),
                parameters.number(Parameter.SPAN_FROM),
                parameters.number(Parameter.PLACE_FROM));
    }

    /** @param anchor the day to hold for that of an undated y, in days since 1970; NaN for none */
    public float score(ArticleVector x, ArticleVector y, float anchor) {
        terms.compare(x, y);
        times.compare(x, y, anchor);
        words = words(x, y);
        agreement = date() + place() + weekday() + age();
        return words + time() + agreement;
    }

    /**
     * The score for splits: what the last two would have, had both been published on one day. Time counts only where
     * neither a day nor an age links them: a follow-up names one of these, the next event on the same topic does not.
     */
    float scoreForSplit() {
        return words + (times.dated ? splitTime() : weights.undated) + agreement;
    }

    private float splitTime() {
        float beyond = Math.max(MOST_BEYOND, Math.min(0, time() - weights.sameDay));
        return isLinked() ? weights.sameDay : weights.sameDay + weights.splitTime * beyond;
    }

    /** The score, with every part of it entered in the accumulator. */
    float explain(ArticleVector x, ArticleVector y, float anchor, EvidenceAccumulator accumulator) {
        float score = score(x, y, anchor);
        enterTerms(x, y, accumulator);
        accumulator.enter(Kind.BAR, EvidenceAccumulator.START, start(x, y));
        float lead = lead(x, y);
        accumulator.enter(Kind.LEAD, lead < 0 ? EvidenceAccumulator.CONFLICT : EvidenceAccumulator.SHARED, lead);
        accumulator.enter(Kind.NUMBER, EvidenceAccumulator.CONFLICT, numberConflict(x, y));
        accumulator.enter(Kind.TIME, times.dated ? Math.round(times.apart) : EvidenceAccumulator.UNDATED, time());
        enterDays(accumulator);
        accumulator.enter(
                Kind.DATE,
                times.weekdays < 0 ? EvidenceAccumulator.OTHER_WEEKDAY : EvidenceAccumulator.SAME_WEEKDAY,
                weekday());
        accumulator.enter(Kind.PERSON, times.age, age());
        return score;
    }

    private void enterDays(EvidenceAccumulator accumulator) {
        if (times.nearest == 0) {
            accumulator.enter(Kind.DATE, times.day, date());
        } else {
            accumulator.enterDays(times.dayOfLead, times.dayOfOtherLead, date());
        }
    }

    private float words(ArticleVector x, ArticleVector y) {
        return start(x, y) // most pairs tell of two events
                + weights.cosine * terms.cosine // the same words, each by its rarity
                + weights.nameCosine * terms.nameCosine // who and where tell more than what
                + weights.rare * Logarithm.ofOneAnd(terms.rarity) // few rare words are shared by chance
                + weights.span * Logarithm.ofOneAnd(terms.spanRarity) // a full name is one person
                + lead(x, y) // the lead says what the event is
                + weights.numbers * Logarithm.ofOneAnd(terms.numberIdf) // tolls and sums belong to one event
                + numberConflict(x, y); // other tolls, other events
    }

    /** Two items of a series share its frame, and that says nothing. */
    private float start(ArticleVector x, ArticleVector y) {
        return weights.bias + (x.isOtherItemThan(y) ? weights.series : 0);
    }

    private float lead(ArticleVector x, ArticleVector y) {
        boolean conflict = terms.leadOverlap < weights.leadConflictBelow;
        return weights.leadOverlap * terms.leadOverlap
                + (conflict ? leadConflict(Math.min(x.leadMass(), y.leadMass())) : 0);
    }

    /** Of two headlines each leaves out whom the other names; but what names nobody could tell of anything. */
    private float leadConflict(float thinner) {
        return thinner > 0
                ? weights.leadConflict * Math.min(1, thinner / weights.leadConflictFull)
                : weights.leadNameless;
    }

    private float numberConflict(ArticleVector x, ArticleVector y) {
        return terms.numbers == 0 && x.numbers() >= 2 && y.numbers() >= 2 ? weights.numberConflict : 0;
    }

    /** Follow-ups come months later, but then they name the day or somebody's age; without that, time goes on counting. */
    private float time() {
        if (!times.dated) {
            return weights.undated;
        }
        float days = Logarithm.ofOneAnd(times.apart);
        float beyond = isLinked() ? 0 : Math.max(0, days - weights.unlinkedFrom);
        return weights.time * Math.min(weights.timeAtMost, days) + weights.unlinked * beyond;
    }

    private boolean isLinked() {
        return times.nearest == 0 || times.ageShared;
    }

    private float date() {
        if (times.nearest == 0) {
            return weights.dateShared + (isLate() ? weights.dateSharedLate : 0);
        }
        return isOtherDay() ? weights.dateConflict : 0;
    }

    private boolean isOtherDay() {
        return times.nearestOfLeads > 1 && times.nearestOfLeads < SharedTimes.NEVER;
    }

    private float place() {
        float shared = Logarithm.ofOneAnd(terms.leadRarity);
        return weights.placeRare * shared
                + (times.nearest == 0 ? weights.place * Math.min(1, shared / weights.placeFull) : 0);
    }

    private float weekday() {
        if (times.dated || times.nearest == 0 || isOtherDay() || times.weekdays == 0) {
            return 0;
        }
        return times.weekdays > 0 ? weights.weekdayShared : weights.weekdayConflict;
    }

    private float age() {
        return times.ageShared ? weights.ageShared + (isLate() ? weights.ageSharedLate : 0) : 0;
    }

    private boolean isLate() {
        return times.apart > weights.late;
    }

    /** What each shared term earns: its part of the cosines, and its share of what rarity earns them together. */
    private void enterTerms(ArticleVector x, ArticleVector y, EvidenceAccumulator accumulator) {
        price(x.nameNorm() * y.nameNorm());
        for (int k = 0; k < terms.shared(); k++) {
            enterTerm(x, terms.inX(k), y, terms.inY(k), accumulator);
        }
        terms.forEachSpan(x, y, (second, leadOfX, leadOfY, idf) -> {
            float asName = perName * SharedTerms.spanProduct(x, y, idf);
            accumulator.enter(Kind.NAME, second, perSpan * terms.spanRarity(idf) + asName);
            accumulator.enter(Kind.NAME, second, leadOfX && leadOfY ? perPlace * terms.placeRarity(idf) : 0);
        });
    }

    private void price(float nameNorms) {
        perName = each(weights.nameCosine, nameNorms);
        perRarity = each(weights.rare * Logarithm.ofOneAnd(terms.rarity), terms.rarity);
        perSpan = each(weights.span * Logarithm.ofOneAnd(terms.spanRarity), terms.spanRarity);
        perPlace = each(place(), terms.leadRarity);
        perNumber = each(weights.numbers * Logarithm.ofOneAnd(terms.numberIdf), terms.numberIdf);
    }

    private void enterTerm(ArticleVector x, int i, ArticleVector y, int j, EvidenceAccumulator accumulator) {
        int term = x.terms()[i];
        int both = x.flags(i) & y.flags(j);
        float product = x.weight(i) * y.weight(j);
        float idf = Math.min(x.idf(i), y.idf(j));
        float word = (both & ArticleVector.VECTOR) != 0 ? weights.cosine * product + perRarity * terms.rarity(idf) : 0;
        if ((both & ArticleVector.NAME) != 0) {
            accumulator.enter(Kind.NAME, term, word + perName * product);
            accumulator.enter(
                    Kind.NAME, term, (both & ArticleVector.LEAD) != 0 ? perPlace * terms.placeRarity(idf) : 0);
        } else {
            accumulator.enter(Kind.TERM, term, word);
        }
        accumulator.enter(Kind.NUMBER, term, (both & ArticleVector.NUMBER) != 0 ? perNumber * idf : 0);
    }

    private static float each(float earned, float mass) {
        return mass > 0 ? earned / mass : 0;
    }
}
