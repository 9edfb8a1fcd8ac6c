package newsloom.dedupe.event;

import java.time.Instant;
import java.util.Arrays;
import newsloom.dedupe.Parameter;
import newsloom.dedupe.Parameters;
import newsloom.dedupe.text.EventTimes;
import newsloom.dedupe.text.LanguageTable;
import newsloom.dedupe.text.Lexicon;
import newsloom.dedupe.text.Logarithm;
import newsloom.dedupe.text.Particles;
import newsloom.dedupe.text.Terms;
import newsloom.dedupe.text.Tokens;

/** Draws the {@link Profile} of an article from its tokens, and teaches the lexicon what it saw. */
final class Profiler {
    private static final double SECONDS_PER_DAY = 86_400;
    private static final int LEAD_CHARACTERS = 900;
    private static final int AGREEMENT_CHARACTERS = 2_500;
    private static final int MOST_SPANS = 256;
    /** From what idf on a word of a script without capitals is taken for a name. */
    private static final float RARE_AS_NAMES = 5;

    private static final byte NUMBER = Profile.NUMBER;

    private final Lexicon lexicon;
    private final Terms terms;
    private final Particles particles;
    private final EventTimes times;
    private final int bodyWords;
    private final float bodyDecay;
    private final float titleWeight;
    private final int termLimit;
    private final int numberWords;
    private final int leadWords;

    private int[] termOf = new int[1024];
    private int[] places = new int[1 << 12];
    private final int[] distinct;
    private final float[] frequency;
    private final float[] weight;
    private final float[] idf;
    private final byte[] flags;
    private final long[] spans = new long[MOST_SPANS];
    private int count;
    private int spanCount;

    Profiler(Lexicon lexicon, LanguageTable table, Parameters parameters) {
        this.lexicon = lexicon;
        this.terms = new Terms(lexicon, table.inflection());
        this.particles = new Particles(table);
        this.times = new EventTimes(lexicon, table);
        this.bodyWords = parameters.whole(Parameter.BODY_WORDS);
        this.bodyDecay = parameters.number(Parameter.BODY_DECAY);
        this.titleWeight = parameters.number(Parameter.TITLE_WEIGHT);
        this.termLimit = parameters.whole(Parameter.TERMS);
        this.numberWords = parameters.whole(Parameter.NUMBER_WORDS);
        this.leadWords = parameters.whole(Parameter.LEAD_WORDS);
        int most = 4 * bodyWords + 2_000;
        this.distinct = new int[most];
        this.frequency = new float[most];
        this.weight = new float[most];
        this.idf = new float[most];
        this.flags = new byte[most];
    }

    Profile profile(Tokens tokens, Instant publishedAt, boolean dated) {
        int limit = readTerms(tokens);
        collect(tokens, limit);
        float day = dated ? (float) (publishedAt.getEpochSecond() / SECONDS_PER_DAY) : Float.NaN;
        int published = dated ? (int) Math.floor(publishedAt.getEpochSecond() / SECONDS_PER_DAY) : -1;
        times.read(tokens, termOf, limit, published, LEAD_CHARACTERS, AGREEMENT_CHARACTERS);
        Profile profile = freeze(day);
        teach(profile);
        return profile;
    }

    /** The tokens of the title and the words of the body that count, as terms; also counts their capitals. */
    private int readTerms(Tokens tokens) {
        int limit = Math.min(tokens.count(), tokens.titleCount() + 2 * bodyWords);
        termOf = termOf.length < limit ? new int[2 * limit] : termOf;
        for (int i = 0; i < limit; i++) {
            termOf[i] = terms.of(tokens, i);
            if (i >= tokens.titleCount() && !tokens.isInitial(i) && !tokens.isNumber(i) && !tokens.isBoilerplate(i)) {
                if (tokens.isCapital(i)) {
                    lexicon.sawCapital(termOf[i]);
                } else if (!tokens.isUncased(i)) {
                    lexicon.sawSmall(termOf[i]);
                }
            }
        }
        return limit;
    }

    private void collect(Tokens tokens, int limit) {
        count = 0;
        spanCount = 0;
        boolean titleCase = isTitleCase(tokens);
        float position = 0;
        for (int i = 0; i < limit && position < bodyWords; i++) {
            if (tokens.isBoilerplate(i)) {
                continue;
            }
            if (tokens.isGram(i) && particles.saysNothing(tokens, i)) {
                position += i < tokens.titleCount() ? 0 : .5f;
                continue;
            }
            boolean inTitle = i < tokens.titleCount();
            float tf = inTitle ? titleWeight : 1 / (1 + position / bodyDecay);
            byte mark = mark(tokens, i, inTitle, inTitle && titleCase, position);
            add(termOf[i], tf, mark);
            if ((mark & Profile.NAME) != 0 && i + 1 < limit && isSpan(tokens, i + 1, inTitle && titleCase)) {
                addSpan(termOf[i], termOf[i + 1], (mark & Profile.LEAD) != 0);
            }
            position += inTitle ? 0 : tokens.isGram(i) ? .5f : 1;
        }
    }

    private boolean isSpan(Tokens tokens, int next, boolean titleCase) {
        return tokens.gap(next) == ' ' && isName(tokens, next, titleCase);
    }

    private static boolean isTitleCase(Tokens tokens) {
        int capitals = 0;
        for (int i = 0; i < tokens.titleCount(); i++) {
            capitals += tokens.isCapital(i) ? 1 : 0;
        }
        return 10 * capitals > 6 * tokens.titleCount();
    }

    private byte mark(Tokens tokens, int i, boolean inTitle, boolean titleCase, float position) {
        byte mark = mark(tokens, i, titleCase, position);
        return inTitle ? (byte) (mark | Profile.TITLE) : mark;
    }

    private byte mark(Tokens tokens, int i, boolean titleCase, float position) {
        if (tokens.isNumber(i)) {
            return position < numberWords && !isYear(tokens, i) ? NUMBER : 0;
        }
        if (!isName(tokens, i, titleCase)) {
            return 0;
        }
        return position < leadWords ? Profile.NAME | Profile.LEAD : Profile.NAME;
    }

    private boolean isName(Tokens tokens, int i, boolean titleCase) {
        if (tokens.isUncased(i)) {
            return tokens.length(i) >= 2
                    && (lexicon.isMostlyCapital(termOf[i]) || lexicon.idf(termOf[i]) > RARE_AS_NAMES);
        }
        if (!tokens.isCapital(i) || tokens.length(i) < 2) {
            return false;
        }
        return !(titleCase || tokens.isInitial(i)) || lexicon.isMostlyCapital(termOf[i]);
    }

    private static boolean isYear(Tokens tokens, int i) {
        return tokens.length(i) == 4 && tokens.charAt(tokens.start(i)) <= '2';
    }

    private void add(int term, float tf, byte mark) {
        if (term >= places.length) {
            places = Arrays.copyOf(places, Math.max(term + 1, 2 * places.length));
        }
        int place = places[term] - 1;
        if (place < 0 && count < distinct.length) {
            place = count++;
            places[term] = place + 1;
            distinct[place] = term;
            frequency[place] = 0;
            flags[place] = 0;
        }
        if (place >= 0) {
            frequency[place] += tf;
            flags[place] |= mark;
        }
    }

    private void addSpan(int first, int second, boolean lead) {
        if (spanCount < spans.length) {
            spans[spanCount++] =
                    Profile.span(first, second, lead, lexicon.spans().idf(first, second));
        }
    }

    /** Sorted, none twice; of one in the lead and elsewhere, that of the lead. */
    private long[] distinctSpans() {
        Arrays.sort(spans, 0, spanCount);
        int kept = 0;
        for (int i = 0; i < spanCount; i++) {
            boolean same = kept > 0 && Profile.pairOfSpan(spans[kept - 1]) == Profile.pairOfSpan(spans[i]);
            kept -= same ? 1 : 0;
            spans[kept++] = spans[i];
        }
        return Arrays.copyOf(spans, kept);
    }

    private Profile freeze(float day) {
        float[] sorted = new float[count];
        for (int i = 0; i < count; i++) {
            idf[i] = Math.max(0, lexicon.idf(distinct[i]));
            weight[i] = weight(frequency[i], idf[i]);
            sorted[i] = weight[i];
        }
        Arrays.sort(sorted);
        float bar = count > termLimit ? sorted[count - termLimit] : 0;
        return freeze(day, bar);
    }

    private static float weight(float tf, float idf) {
        return tf > 1 ? (1 + Logarithm.of(tf)) * idf : tf * idf;
    }

    private Profile freeze(float day, float bar) {
        long[] kept = new long[count];
        int size = 0;
        int strong = 0;
        float norm = 0;
        for (int i = 0; i < count; i++) {
            boolean vector = weight[i] >= bar && weight[i] > 0 && strong < termLimit;
            boolean special = (flags[i] & (Profile.LEAD | Profile.TITLE | NUMBER)) != 0;
            if (vector || special) {
                strong += vector ? 1 : 0;
                flags[i] |= vector ? Profile.VECTOR : 0;
                norm += vector ? weight[i] * weight[i] : 0;
                kept[size++] = (long) distinct[i] << 32 | i;
            }
        }
        Arrays.sort(kept, 0, size);
        return freeze(day, kept, size, norm > 0 ? (float) Math.sqrt(norm) : 1);
    }

    private Profile freeze(float day, long[] kept, int size, float norm) {
        int[] ids = new int[size];
        char[] weights = new char[size];
        byte[] marks = new byte[size];
        byte[] idfs = new byte[size];
        float names = 0;
        float lead = 0;
        int numbers = 0;
        for (int k = 0; k < size; k++) {
            int i = (int) kept[k];
            float part = Math.min(1, weight[i] / norm);
            ids[k] = distinct[i];
            weights[k] = (char) Math.round(part / Profile.WEIGHT_STEP);
            marks[k] = flags[i];
            idfs[k] = (byte) Profile.idfSteps(idf[i]);
            names += (marks[k] & Profile.NAME) != 0 ? part * part : 0;
            lead += (marks[k] & Profile.LEAD) != 0 ? idf[i] : 0;
            numbers += (marks[k] & NUMBER) != 0 ? 1 : 0;
        }
        long[] pairs = distinctSpans();
        for (long pair : pairs) {
            float part = Profile.idfOfSpan(pair) / norm;
            names += part * part;
            lead += Profile.isLeadSpan(pair) ? Profile.idfOfSpan(pair) : 0;
        }
        return new Profile(
                ids,
                weights,
                marks,
                idfs,
                pairs,
                1 / norm,
                (float) Math.sqrt(names),
                lead,
                numbers,
                day,
                times.days(),
                Float.isNaN(day) ? times.weekdays() : 0,
                times.agesLow(),
                times.agesHigh());
    }

    /** Tells the lexicon what this article held, and clears the working table. */
    private void teach(Profile profile) {
        for (int i = 0; i < count; i++) {
            places[distinct[i]] = 0;
        }
        for (long span : profile.spans()) {
            lexicon.spans().saw(Profile.firstOfSpan(span), Profile.secondOfSpan(span));
        }
        lexicon.sawArticle(distinct, count);
    }
}
