package newsloom.dedupe.vector;

import java.time.Instant;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.text.EventTimes;
import newsloom.dedupe.text.LanguageTable;
import newsloom.dedupe.text.Lexicon;
import newsloom.dedupe.text.Particles;
import newsloom.dedupe.text.Terms;
import newsloom.dedupe.text.Tokens;

/** Draws the {@link ArticleVector} of an article from its tokens, and teaches the lexicon what it saw. */
public final class Vectorizer {
    private static final double SECONDS_PER_DAY = 86_400;
    private static final int LEAD_CHARACTERS = 900;
    private static final int AGREEMENT_CHARACTERS = 2_500;
    /** From what idf on a word of a script without capitals is taken for a name. */
    private static final float RARE_AS_NAMES = 5;

    private static final byte NUMBER = ArticleVector.NUMBER;

    private final Lexicon lexicon;
    private final Terms terms;
    private final Particles particles;
    private final EventTimes times;
    private final VectorBuilder draft;
    private final int bodyWords;
    private final float bodyDecay;
    private final float titleWeight;
    private final int numberWords;
    private final int leadWords;

    private int[] termOf = new int[1024];

    public Vectorizer(Lexicon lexicon, LanguageTable table, Parameters parameters) {
        this.lexicon = lexicon;
        this.terms = new Terms(lexicon, table.inflection());
        this.particles = new Particles(table);
        this.times = new EventTimes(lexicon, table);
        this.bodyWords = parameters.whole(Parameter.BODY_WORDS);
        this.bodyDecay = parameters.number(Parameter.BODY_DECAY);
        this.titleWeight = parameters.number(Parameter.TITLE_WEIGHT);
        this.numberWords = parameters.whole(Parameter.NUMBER_WORDS);
        this.leadWords = parameters.whole(Parameter.LEAD_WORDS);
        this.draft = new VectorBuilder(lexicon, parameters);
    }

    public ArticleVector vector(Tokens tokens, String publisher, Instant publishedAt, boolean dated) {
        draft.clear();
        int limit = readTerms(tokens);
        collect(tokens, limit);
        float day = dated ? (float) (publishedAt.getEpochSecond() / SECONDS_PER_DAY) : Float.NaN;
        int published = dated ? (int) Math.floor(publishedAt.getEpochSecond() / SECONDS_PER_DAY) : -1;
        times.read(tokens, termOf, limit, published, LEAD_CHARACTERS, AGREEMENT_CHARACTERS);
        return draft.image(TitleLabel.series(tokens, publisher, i -> termOf[i]), day, times);
    }

    /** Counts the words of the article whose vector was drawn last. */
    public void learn(ArticleVector vector) {
        draft.teach(vector);
    }

    /** The tokens of the title and the words of the body that count, as terms; also counts their capitals. */
    private int readTerms(Tokens tokens) {
        int limit = Math.min(tokens.count(), tokens.titleCount() + 2 * bodyWords);
        termOf = termOf.length < limit ? new int[2 * limit] : termOf;
        terms.of(tokens, limit, termOf);
        for (int i = 0; i < limit; i++) {
            if (i >= tokens.titleCount() && !tokens.isInitial(i) && !tokens.isNumber(i) && !tokens.isBoilerplate(i)) {
                see(tokens, i);
            }
        }
        return limit;
    }

    private void see(Tokens tokens, int i) {
        boolean capital = tokens.isCapital(i);
        if (capital) {
            lexicon.sawCapital(termOf[i]);
        } else if (!tokens.isUncased(i)) {
            lexicon.sawSmall(termOf[i]);
            return;
        }
        if (!lexicon.isWritten(termOf[i]) && !tokens.isShouted(i)) {
            lexicon.sawWritten(termOf[i], tokens.text(i));
        }
    }

    private void collect(Tokens tokens, int limit) {
        int label = TitleLabel.words(tokens);
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
            byte mark = mark(tokens, i, label, inTitle && titleCase, position);
            draft.add(termOf[i], tf, mark);
            if ((mark & ArticleVector.NAME) != 0 && i + 1 < limit && isSpan(tokens, i + 1, inTitle && titleCase)) {
                draft.addSpan(termOf[i], termOf[i + 1], (mark & ArticleVector.LEAD) != 0);
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

    private byte mark(Tokens tokens, int i, int label, boolean titleCase, float position) {
        byte mark = mark(tokens, i, titleCase, position);
        if (i >= tokens.titleCount()) {
            return mark;
        }
        return (byte) (mark | ArticleVector.TITLE | (i < label ? ArticleVector.LABEL : 0));
    }

    private byte mark(Tokens tokens, int i, boolean titleCase, float position) {
        if (tokens.isNumber(i)) {
            return position < numberWords && !isYear(tokens, i) ? NUMBER : 0;
        }
        if (!isName(tokens, i, titleCase)) {
            return 0;
        }
        return position < leadWords ? ArticleVector.NAME | ArticleVector.LEAD : ArticleVector.NAME;
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
}
