package newsloom.dedupe.parameter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every number that decides how articles are grouped: its name, default, unit and meaning, in one place. */
public enum Parameter {
    LONGEST_TEXT(20_000, "characters", "how much of a text is read at all"),
    BODY_WORDS(300, "words", "how many words of the body the vector is made of"),
    BODY_DECAY(150, "words", "how far into the body a word weighs half"),
    TITLE_WEIGHT(2, "words", "how many words at the top of the body one word of the title weighs"),
    TERMS(60, "terms", "how many of the strongest terms an article keeps"),
    BRIEF(.35, "share", "how much more the terms of an article weigh that has next to none"),
    BACKGROUND_SHARE(.3, "articles", "how much an article of the background table weighs in document frequencies"),
    NUMBER_WORDS(150, "words", "in how many words of the body numbers count"),
    LEAD_WORDS(60, "words", "how many words of the body belong to the lead"),

    BOILERPLATE_BITS(20, "bits", "the table of a language's standing sentences has 2 to this power places"),
    BOILERPLATE_AFTER(2, "titles", "after how many other titles of its publisher a sentence is boilerplate"),

    SKETCH(64, "shingles", "above how many shingles a text is sampled at half the rate"),
    SKETCH_INDEXED(24, "shingles", "under how many of its shingles an article can be found as an original"),
    SKETCH_LEVEL(4, "halvings", "of a long text, this often halved, the share of shingles it can be found under"),
    COPY_SHARED(4, "shingles", "how many sampled shingles a copy shares at least"),
    COPY_JACCARD(.4, "share", "from what Jaccard similarity of the samples on a text is a copy"),
    COPY_CONTAINMENT(.7, "share", "or from what containment of the shorter sample in the longer"),
    COPY_LONGER(6, "times", "beyond how much longer a text holds an excerpt, and must hold all the family of it"),
    COPY_EXCERPT(.85, "share", "from what containment of an excerpt on the text that holds it is of its family"),
    COPY_NAMES(8, "names", "or how many names both must share; half of each will do"),
    SUSPECT(.2, "share", "above what containment shared text under another title is held to be boilerplate"),
    COPY_TITLE(.4, "share", "how much of its title's rarity the original must hold too"),

    BIAS(-1.65, "log-odds", "what any pair starts with"),
    COSINE(7.5, "log-odds", "for a cosine of 1 between the term vectors"),
    NAME_COSINE(1.0, "log-odds", "for a cosine of 1 between the name vectors"),
    RARE(.40, "log-odds", "for each e-fold of shared rarity"),
    RARE_FROM(4, "idf", "from what idf on a shared term counts as rare"),
    SPAN(.50, "log-odds", "for each e-fold of rarity of shared pairs of names, as in a full name"),
    SPAN_FROM(7, "idf", "from what idf on such a pair counts as rare"),
    LEAD_OVERLAP(.60, "log-odds", "when one lead's names all stand in the other article"),
    LEAD_CONFLICT(-.70, "log-odds", "when the leads name wholly different people and places"),
    LEAD_CONFLICT_BELOW(.1, "share", "below what overlap both ways the leads conflict"),
    NUMBERS(.20, "log-odds", "for each e-fold of shared numbers' rarity"),
    NUMBER_CONFLICT(-.45, "log-odds", "when both have two numbers or more and share none"),
    TIME(-1.4, "log-odds", "for each e-fold of days between the two"),
    TIME_AT_MOST(2, "e-folds", "beyond which more days count no more"),
    UNDATED(-1.2, "log-odds", "in place of the time when one of the two is undated"),
    DATE_SHARED(.7, "log-odds", "when both speak of the same day"),
    DATE_SHARED_LATE(1.0, "log-odds", "more, when the articles are far apart"),
    LATE(5, "days", "from how many days on two articles are far apart"),
    DATE_CONFLICT(-.4, "log-odds", "when both speak of days and the nearest are more than one apart"),
    UNLINKED(-1.6, "log-odds", "more, for each e-fold of days, when neither a day nor an age links the two"),
    UNLINKED_FROM(1.4, "e-folds", "from where on that counts"),
    WEEKDAY_SHARED(.3, "log-odds", "when undated articles name the same weekday"),
    WEEKDAY_CONFLICT(-.4, "log-odds", "when they name different ones"),
    PLACE(1.0, "log-odds", "for shared rare places of the leads, on a shared date"),
    PLACE_FULL(1.5, "e-folds", "how much shared rarity earns all of it"),
    PLACE_RARE(.1, "log-odds", "for each e-fold of shared rarity of the leads' places"),
    PLACE_FROM(4.5, "idf", "from what idf on a place counts as rare"),
    AGE_SHARED(.8, "log-odds", "when both give somebody the same age"),
    AGE_SHARED_LATE(.3, "log-odds", "more, when the articles are far apart"),

    CONTRAST(.6, "share", "how much of its weight a word loses that all stories around hold"),
    CONTRAST_FROM(4, "stories", "from how many stories around on"),
    CONTRAST_COSINE(.1, "cosine", "from what cosine on a story is around"),

    MEMBERS(16, "articles", "how many of a story's last members an article is held against"),
    SIZE(-.4, "log-odds", "for each e-fold of a story's articles"),
    BAR(0, "log-odds", "above what score an article joins"),
    CANDIDATES(6, "stories", "how many of the nearest stories are scored"),
    NEIGHBOURS(8, "articles", "how many of the nearest articles repair looks around at"),
    POSTINGS(200, "articles", "how many of the latest articles are looked at for one term"),
    LOOK_BACK(730, "days", "how long after its last article a story may still grow"),
    ACTIVE(
            2_000_000,
            "articles",
            "about how many of a language can be active; beyond, the longest quiet stories leave"),
    REPAIR_EVERY(200, "articles", "how often the touched stories are looked at again, once there are many"),
    MOVE(.2, "log-odds", "by how much another story must beat its own for an article to move"),
    EJECT(-.7, "log-odds", "below what score an article leaves its story"),
    SPLIT_GAIN(2, "log-odds", "by how much two halves of a story must be closer within than between them to part"),
    SPLIT_MARGIN(.75, "log-odds", "and by how much that gain must exceed how close they are to each other"),
    SPLIT_PAIR(5, "log-odds", "and how close any two reports of different halves may be at most"),
    SPLIT_SURE(1, "exponent", "how far both may be less the more reports the smaller half has"),
    SPLIT_TIME(1.5, "share", "how much of the time counts in this, where neither a day nor an age links two"),
    SPLIT_FROM(4, "articles", "from what size on a story can part"),
    SPLIT_SOON(
            8, "articles", "up to what size on a story that just grew is looked at for a merger and a split at once"),
    MERGE(-.5, "log-odds", "above what mean score two stories become one"),
    MERGE_SOON(-.25, "log-odds", "the same for one that just grew, when one of the two has two articles or more");

    private final double byDefault;
    private final String unit;
    private final String meaning;

    Parameter(double byDefault, String unit, String meaning) {
        this.byDefault = byDefault;
        this.unit = unit;
        this.meaning = meaning;
    }

    public double byDefault() {
        return byDefault;
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
