package newsloom.dedupe.parameter;

import static newsloom.dedupe.parameter.ParameterRange.LOG_ODDS;
import static newsloom.dedupe.parameter.ParameterRange.SHARE;
import static newsloom.dedupe.parameter.ParameterRange.real;
import static newsloom.dedupe.parameter.ParameterRange.whole;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every number that decides how articles are grouped: its name, default, range, unit and meaning, in one place. */
public enum Parameter {
    LONGEST_TEXT(20_000, whole(1, 10_000_000), "characters", "how much of a text is read at all"),
    BODY_WORDS(300, whole(1, 10_000), "words", "how many words of the body the vector is made of"),
    BODY_DECAY(150, real(1, 1_000_000), "words", "how far into the body a word weighs half"),
    TITLE_WEIGHT(2, real(0, 100), "words", "how many words at the top of the body one word of the title weighs"),
    TERMS(60, whole(1, 1_000), "terms", "how many of the strongest terms an article keeps"),
    /** Two that are lengthened so much are just held by what {@code Cosines} has room for. */
    BRIEF(.35, real(0, .4), "share", "how much more the terms of an article weigh that has next to none"),
    BACKGROUND_SHARE(
            .3, real(0, 100), "articles", "how much an article of the background table weighs in document frequencies"),
    SURE(
            2,
            real(0, 1_000),
            "deviations",
            "where no background is counted, by how much a frequency the stream shows is held to be too high"),
    NUMBER_WORDS(150, whole(0, 10_000), "words", "in how many words of the body numbers count"),
    LEAD_WORDS(60, whole(0, 10_000), "words", "how many words of the body belong to the lead"),

    BOILERPLATE_BITS(
            20, whole(8, 24), "bits", "the table of a language's standing sentences has 2 to this power places"),
    BOILERPLATE_AFTER(
            2, whole(1, 1_000), "titles", "after how many other titles of its publisher a sentence is boilerplate"),

    SKETCH(64, whole(1, 100_000), "shingles", "above how many shingles a text is sampled at half the rate"),
    SKETCH_INDEXED(
            24, whole(0, 1_000), "shingles", "under how many of its shingles an article can be found as an original"),
    SKETCH_LEVEL(
            4,
            whole(0, 31),
            "halvings",
            "of a long text, this often halved, the share of shingles it can be found under"),
    COPY_SHARED(4, whole(1, 1_000), "shingles", "how many sampled shingles a copy shares at least"),
    COPY_JACCARD(.4, SHARE, "share", "from what Jaccard similarity of the samples on a text is a copy"),
    COPY_CONTAINMENT(.7, SHARE, "share", "or from what containment of the shorter sample in the longer"),
    COPY_LONGER(
            6,
            real(1, 1_000_000),
            "times",
            "beyond how much longer a text holds an excerpt, and must hold all the family of it"),
    COPY_EXCERPT(.85, SHARE, "share", "from what containment of an excerpt on the text that holds it is of its family"),
    COPY_NAMES(8, whole(1, 1_000), "names", "or how many names both must share; half of each will do"),
    SUSPECT(.2, SHARE, "share", "above what containment shared text under another title is held to be boilerplate"),
    COPY_TITLE(.4, real(.01, 1), "share", "how much of its title's rarity the original must hold too"),

    BIAS(-1.65, LOG_ODDS, "log-odds", "what any pair starts with"),
    SERIES(
            -6,
            LOG_ODDS,
            "log-odds",
            "more, when one publisher says of two things under one label, as in \"Show HN: …\", mostly other words"),
    COSINE(7.5, LOG_ODDS, "log-odds", "for a cosine of 1 between the term vectors"),
    NAME_COSINE(1.0, LOG_ODDS, "log-odds", "for a cosine of 1 between the name vectors"),
    RARE(.40, LOG_ODDS, "log-odds", "for each e-fold of shared rarity"),
    RARE_FROM(4, real(0, 100), "idf", "from what idf on a shared term counts as rare"),
    SPAN(.50, LOG_ODDS, "log-odds", "for each e-fold of rarity of shared pairs of names, as in a full name"),
    SPAN_FROM(7, real(0, 100), "idf", "from what idf on such a pair counts as rare"),
    LEAD_OVERLAP(.60, LOG_ODDS, "log-odds", "when one lead's names all stand in the other article"),
    LEAD_CONFLICT(-.70, LOG_ODDS, "log-odds", "when the leads name wholly different people and places"),
    LEAD_CONFLICT_BELOW(.1, SHARE, "share", "below what overlap both ways the leads conflict"),
    LEAD_CONFLICT_FULL(
            25,
            real(.01, 1_000),
            "idf",
            "how rare the names of the thinner lead are together when that counts in full"),
    LEAD_NAMELESS(-1.0, LOG_ODDS, "log-odds", "in place of that when one of the leads names nobody and no place"),
    NUMBERS(.20, LOG_ODDS, "log-odds", "for each e-fold of shared numbers' rarity"),
    NUMBER_CONFLICT(-.45, LOG_ODDS, "log-odds", "when both have two numbers or more and share none"),
    TIME(-1.4, LOG_ODDS, "log-odds", "for each e-fold of days between the two"),
    TIME_AT_MOST(2, real(0, 100), "e-folds", "beyond which more days count no more"),
    UNDATED(-1.2, LOG_ODDS, "log-odds", "in place of the time when one of the two is undated"),
    DATE_SHARED(.7, LOG_ODDS, "log-odds", "when both speak of the same day"),
    DATE_SHARED_LATE(1.0, LOG_ODDS, "log-odds", "more, when the articles are far apart"),
    LATE(5, real(0, 1_000_000), "days", "from how many days on two articles are far apart"),
    DATE_CONFLICT(-.4, LOG_ODDS, "log-odds", "when both speak of days and the nearest are more than one apart"),
    UNLINKED(-1.6, LOG_ODDS, "log-odds", "more, for each e-fold of days, when neither a day nor an age links the two"),
    UNLINKED_FROM(1.4, real(0, 100), "e-folds", "from where on that counts"),
    WEEKDAY_SHARED(.3, LOG_ODDS, "log-odds", "when undated articles name the same weekday"),
    WEEKDAY_CONFLICT(-.4, LOG_ODDS, "log-odds", "when they name different ones"),
    PLACE(1.0, LOG_ODDS, "log-odds", "for shared rare places of the leads, on a shared date"),
    PLACE_FULL(1.5, real(.01, 100), "e-folds", "how much shared rarity earns all of it"),
    PLACE_RARE(.1, LOG_ODDS, "log-odds", "for each e-fold of shared rarity of the leads' places"),
    PLACE_FROM(4.5, real(0, 100), "idf", "from what idf on a place counts as rare"),
    AGE_SHARED(.8, LOG_ODDS, "log-odds", "when both give somebody the same age"),
    AGE_SHARED_LATE(.3, LOG_ODDS, "log-odds", "more, when the articles are far apart"),

    CONTRAST(.6, SHARE, "share", "how much of its weight a word loses that all stories around hold"),
    CONTRAST_FROM(4, whole(2, 1_000), "stories", "from how many stories around on"),
    CONTRAST_COSINE(.1, SHARE, "cosine", "from what cosine on a story is around"),

    MEMBERS(16, whole(1, 1_000), "articles", "how many of a story's last members an article is held against"),
    SIZE(-.4, LOG_ODDS, "log-odds", "for each e-fold of a story's articles"),
    BEST(
            6,
            whole(1, 10_000),
            "articles",
            "where a story of one event has more, how many members a report must fit; no more count as its size"),
    GROWTH(.3, LOG_ODDS, "log-odds", "for each e-fold of reports of such a story around the time of another"),
    GROWTH_FROM(8, whole(1, 10_000), "articles", "from how many of these on"),
    GROWTH_MOST(128, whole(1, 10_000), "articles", "beyond which more of them count no more"),
    GROWTH_DAYS(2, real(0, 10_000), "days", "how far around"),
    EVENT_LATEST(
            32, whole(1, 10_000), "articles", "how many of its last members tell whether such a story is one event"),
    EVENT_NAME(.5, real(.01, 1), "share", "in how many of these one name must stand"),
    EVENT_RARE_FROM(3, real(0, 100), "idf", "from what idf on a name tells events apart: weekdays do not"),
    EVENT_HELD(3, real(0, 1_000), "idf", "how much rarer than that its names are that a report of the event holds"),
    EVENT_HELD_SHARE(.2, SHARE, "share", "or what share of the rarity of the report's own names"),
    EVENT_MISSED(8, real(0, 1_000), "idf", "from how much rarity of other names on it must"),
    EVENT_PUBLISHERS(3, whole(0, 10_000), "publishers", "and how many must have told of it"),
    LARGE(
            16,
            whole(1, 10_000_000),
            "articles",
            "from what size on a story's words are not contrasted with, and count once at each doubling"),
    BAR(0, LOG_ODDS, "log-odds", "above what score an article joins"),
    /** Only so many articles are found at all, see {@code ReportIndex}. */
    CANDIDATES(6, whole(1, 48), "stories", "how many of the nearest stories are scored"),
    NEIGHBOURS(8, whole(1, 100), "articles", "how many of the nearest articles repair looks around at"),
    POSTINGS(200, whole(1, 100_000), "articles", "how many of the latest articles are looked at for one term"),
    LOOK_BACK(730, real(0, 1_000_000), "days", "how long after its last article a story may still grow"),
    /** Slots have 24 bits in {@code Arrivals} and {@code Postings}, and there can be four times as many before any leave. */
    ACTIVE(
            2_000_000,
            whole(1, 4_000_000),
            "articles",
            "about how many of a language can be active; beyond, the longest quiet stories leave"),
    REPAIR_EVERY(
            200,
            whole(1, 1_000_000),
            "articles",
            "how often the touched stories are looked at again, once there are many"),
    MOVE(.2, LOG_ODDS, "log-odds", "by how much another story must beat its own for an article to move"),
    EJECT(-.7, LOG_ODDS, "log-odds", "below what score an article leaves its story"),
    SPLIT_GAIN(
            2,
            LOG_ODDS,
            "log-odds",
            "by how much two halves of a story must be closer within than between them to part"),
    SPLIT_MARGIN(.75, LOG_ODDS, "log-odds", "and by how much that gain must exceed how close they are to each other"),
    SPLIT_PAIR(5, LOG_ODDS, "log-odds", "and how close any two reports of different halves may be at most"),
    SPLIT_SURE(1, real(0, 10), "exponent", "how far both may be less the more reports the smaller half has"),
    SPLIT_TIME(
            1.5,
            real(0, 100),
            "share",
            "how much of the time counts in this, where neither a day nor an age links two"),
    SPLIT_FROM(4, whole(4, 1_000), "articles", "from what size on a story can part"),
    SPLIT_SOON(
            8,
            whole(0, 1_000),
            "articles",
            "up to what size on a story that just grew is looked at for a merger and a split at once"),
    MERGE(-.5, LOG_ODDS, "log-odds", "above what mean score two stories become one"),
    MERGE_SOON(
            -.25,
            LOG_ODDS,
            "log-odds",
            "the same for one that just grew, when one of the two has two articles or more");

    private final double byDefault;

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers
    private final ParameterRange range;

    private final String unit;
    private final String meaning;

    Parameter(double byDefault, ParameterRange range, String unit, String meaning) {
        this.byDefault = byDefault;
        this.range = range;
        this.unit = unit;
        this.meaning = meaning;
    }

    public double byDefault() {
        return byDefault;
    }

    public ParameterRange range() {
        return range;
    }

    /** Refuses what it cannot be, with a sentence for people. */
    public void require(double value) {
        if (!range.holds(value)) {
            throw new IllegalArgumentException(label() + " is a " + (range.whole() ? "whole " : "") + "number from "
                    + range + "; " + ParameterRange.plain(value) + " was given.");
        }
    }

    public String unit() {
        return unit;
    }

    public String meaning() {
        return meaning;
    }

    /** The name on the command line: {@code name-cosine} for {@link #NAME_COSINE}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Parameter> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.label().equals(label))
                .findFirst();
    }
}
