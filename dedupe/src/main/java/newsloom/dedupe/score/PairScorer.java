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

    private final ScoreWeights worth;
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
        this.worth = new ScoreWeights(parameters);
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
        return words + (times.dated ? splitTime() : worth.undated) + agreement;
    }

    private float splitTime() {
        float beyond = Math.max(MOST_BEYOND, Math.min(0, time() - worth.sameDay));
        return isLinked() ? worth.sameDay : worth.sameDay + worth.splitTime * beyond;
    }

    /** The score, with every part of it entered in the ledger. */
    float explain(ArticleVector x, ArticleVector y, float anchor, EvidenceAccumulator ledger) {
        float score = score(x, y, anchor);
        enterTerms(x, y, ledger);
        ledger.enter(Kind.BAR, EvidenceAccumulator.START, worth.bias);
        ledger.enter(Kind.LEAD, lead() < 0 ? EvidenceAccumulator.CONFLICT : EvidenceAccumulator.SHARED, lead());
        ledger.enter(Kind.NUMBER, EvidenceAccumulator.CONFLICT, numberConflict(x, y));
        ledger.enter(Kind.TIME, times.dated ? Math.round(times.apart) : EvidenceAccumulator.UNDATED, time());
        enterDays(ledger);
        ledger.enter(
                Kind.DATE,
                times.weekdays < 0 ? EvidenceAccumulator.OTHER_WEEKDAY : EvidenceAccumulator.SAME_WEEKDAY,
                weekday());
        ledger.enter(Kind.PERSON, times.age, age());
        return score;
    }

    private void enterDays(EvidenceAccumulator ledger) {
        if (times.nearest == 0) {
            ledger.enter(Kind.DATE, times.day, date());
        } else {
            ledger.enterDays(times.dayOfLead, times.dayOfOtherLead, date());
        }
    }

    private float words(ArticleVector x, ArticleVector y) {
        return worth.bias
                + worth.cosine * terms.cosine
                + worth.nameCosine * terms.nameCosine
                + worth.rare * Logarithm.ofOneAnd(terms.rarity)
                + worth.span * Logarithm.ofOneAnd(terms.spanRarity)
                + lead()
                + worth.numbers * Logarithm.ofOneAnd(terms.numberIdf)
                + numberConflict(x, y);
    }

    private float lead() {
        return worth.leadOverlap * terms.leadOverlap
                + (terms.leadOverlap < worth.leadConflictBelow ? worth.leadConflict : 0);
    }

    private float numberConflict(ArticleVector x, ArticleVector y) {
        return terms.numbers == 0 && x.numbers() >= 2 && y.numbers() >= 2 ? worth.numberConflict : 0;
    }

    /** Follow-ups come months later, but then they name the day or somebody's age; without that, time goes on counting. */
    private float time() {
        if (!times.dated) {
            return worth.undated;
        }
        float days = Logarithm.ofOneAnd(times.apart);
        float beyond = isLinked() ? 0 : Math.max(0, days - worth.unlinkedFrom);
        return worth.time * Math.min(worth.timeAtMost, days) + worth.unlinked * beyond;
    }

    private boolean isLinked() {
        return times.nearest == 0 || times.ageShared;
    }

    private float date() {
        if (times.nearest == 0) {
            return worth.dateShared + (isLate() ? worth.dateSharedLate : 0);
        }
        return isOtherDay() ? worth.dateConflict : 0;
    }

    private boolean isOtherDay() {
        return times.nearestOfLeads > 1 && times.nearestOfLeads < SharedTimes.NEVER;
    }

    private float place() {
        float shared = Logarithm.ofOneAnd(terms.leadRarity);
        return worth.placeRare * shared
                + (times.nearest == 0 ? worth.place * Math.min(1, shared / worth.placeFull) : 0);
    }

    private float weekday() {
        if (times.dated || times.nearest == 0 || isOtherDay() || times.weekdays == 0) {
            return 0;
        }
        return times.weekdays > 0 ? worth.weekdayShared : worth.weekdayConflict;
    }

    private float age() {
        return times.ageShared ? worth.ageShared + (isLate() ? worth.ageSharedLate : 0) : 0;
    }

    private boolean isLate() {
        return times.apart > worth.late;
    }

    /** What each shared term earns: its part of the cosines, and its share of what rarity earns them together. */
    private void enterTerms(ArticleVector x, ArticleVector y, EvidenceAccumulator ledger) {
        price(x.nameNorm() * y.nameNorm());
        for (int k = 0; k < terms.shared(); k++) {
            enterTerm(x, terms.inX(k), y, terms.inY(k), ledger);
        }
        terms.forEachSpan(x, y, (second, leadOfX, leadOfY, idf) -> {
            float asName = perName * SharedTerms.spanProduct(x, y, idf);
            ledger.enter(Kind.NAME, second, perSpan * terms.spanRarity(idf) + asName);
            ledger.enter(Kind.PLACE, second, leadOfX && leadOfY ? perPlace * terms.placeRarity(idf) : 0);
        });
    }

    private void price(float nameNorms) {
        perName = each(worth.nameCosine, nameNorms);
        perRarity = each(worth.rare * Logarithm.ofOneAnd(terms.rarity), terms.rarity);
        perSpan = each(worth.span * Logarithm.ofOneAnd(terms.spanRarity), terms.spanRarity);
        perPlace = each(place(), terms.leadRarity);
        perNumber = each(worth.numbers * Logarithm.ofOneAnd(terms.numberIdf), terms.numberIdf);
    }

    private void enterTerm(ArticleVector x, int i, ArticleVector y, int j, EvidenceAccumulator ledger) {
        int term = x.terms()[i];
        int both = x.flags(i) & y.flags(j);
        float product = x.weight(i) * y.weight(j);
        float idf = Math.min(x.idf(i), y.idf(j));
        float word = (both & ArticleVector.VECTOR) != 0 ? worth.cosine * product + perRarity * terms.rarity(idf) : 0;
        if ((both & ArticleVector.NAME) != 0) {
            ledger.enter(Kind.NAME, term, word + perName * product);
            ledger.enter(Kind.PLACE, term, (both & ArticleVector.LEAD) != 0 ? perPlace * terms.placeRarity(idf) : 0);
        } else {
            ledger.enter(Kind.TERM, term, word);
        }
        ledger.enter(Kind.NUMBER, term, (both & ArticleVector.NUMBER) != 0 ? perNumber * idf : 0);
    }

    private static float each(float earned, float mass) {
        return mass > 0 ? earned / mass : 0;
    }
}
