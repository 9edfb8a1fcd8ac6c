package newsloom.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One reason why an article is in its story, or a point against it, as data: {@code dedupe} writes it, and whoever shows it
 * makes a sentence of it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Evidence.SharedTerm.class, name = "term"),
    @JsonSubTypes.Type(value = Evidence.SharedName.class, name = "name"),
    @JsonSubTypes.Type(value = Evidence.SharedNumber.class, name = "number"),
    @JsonSubTypes.Type(value = Evidence.LeadOverlap.class, name = "lead"),
    @JsonSubTypes.Type(value = Evidence.DaysApart.class, name = "time"),
    @JsonSubTypes.Type(value = Evidence.EventDays.class, name = "date"),
    @JsonSubTypes.Type(value = Evidence.SharedAge.class, name = "person"),
    @JsonSubTypes.Type(value = Evidence.CopiedText.class, name = "copy"),
    @JsonSubTypes.Type(value = Evidence.StoryBar.class, name = "bar"),
    @JsonSubTypes.Type(value = Evidence.AnalystDecision.class, name = "analyst"),
    @JsonSubTypes.Type(value = Evidence.RunnerUpStory.class, name = "runner_up"),
    @JsonSubTypes.Type(value = Evidence.NoRival.class, name = "no_rival")
})
@JsonPropertyOrder({"kind", "weight"})
public sealed interface Evidence {

    /** Its part of the member's score; the weights of one member add up to that score. */
    @JsonProperty
    double weight();

    default Kind kind() {
        return Stream.of(Kind.values())
                .filter(kind -> kind.type.isInstance(this))
                .findFirst()
                .orElseThrow();
    }

    /** What kind of reason it is; each has a record of its own, and in JSON is called as here, in small letters. */
    enum Kind {
        TERM(SharedTerm.class),
        NAME(SharedName.class),
        NUMBER(SharedNumber.class),
        LEAD(LeadOverlap.class),
        TIME(DaysApart.class),
        DATE(EventDays.class),
        PERSON(SharedAge.class),
        COPY(CopiedText.class),
        BAR(StoryBar.class),
        ANALYST(AnalystDecision.class),
        RUNNER_UP(RunnerUpStory.class),
        NO_RIVAL(NoRival.class);

        private final Class<? extends Evidence> type;

        Kind(Class<? extends Evidence> type) {
            this.type = type;
        }
    }

    /**
     * A word the two reports share.
     *
     * @param term as it is compared: folded, perhaps a stem; absent for all the words, names and numbers beyond the
     *     weightiest together
     */
    record SharedTerm(Optional<String> term, double weight) implements Evidence {
        public SharedTerm {
            check(weight);
        }
    }

    /**
     * A word of a name they share, of whatever bears it: a place, a person, a ship. In the leads of both it weighs more.
     *
     * @param term the word as it is compared, as {@code pashinyan}
     * @param name the whole name as it is written, as {@code Nikol Pashinyan}
     */
    record SharedName(String term, String name, double weight) implements Evidence {
        public SharedName {
            check(weight);
        }
    }

    /**
     * A number they share.
     *
     * @param number in one way of writing, as {@code 1200} or {@code 3.5}; absent where they have none in common, which
     *     speaks against it
     */
    record SharedNumber(Optional<String> number, double weight) implements Evidence {
        public SharedNumber {
            check(weight);
        }
    }

    /**
     * How far the first sentences speak of the same people and places.
     *
     * @param shared whether they do
     */
    record LeadOverlap(boolean shared, double weight) implements Evidence {
        public LeadOverlap {
            check(weight);
        }
    }

    /**
     * How far apart they were published.
     *
     * @param days from the nearest member; absent when one is undated
     */
    record DaysApart(OptionalInt days, double weight) implements Evidence {
        public DaysApart {
            Checks.require(days.orElse(0) >= 0, "Two articles cannot be less than 0 days apart.");
            check(weight);
        }
    }

    /**
     * The days of the event that they speak of.
     *
     * @param days the day both speak of; or one day of each, the nearest two, the earlier first; none where, undated,
     *     they name days of the week alone
     * @param same whether they speak of the same day, or day of the week
     */
    record EventDays(List<LocalDate> days, boolean same, double weight) implements Evidence {
        public EventDays {
            days = List.copyOf(days);
            Checks.require(days.size() <= 2, "Two articles have no more than two days to compare.");
            Checks.require(days.isEmpty() || same == (days.size() == 1), "One day is the same, and two are not.");
            check(weight);
        }
    }

    /**
     * Both give somebody the same age.
     *
     * @param age in years
     */
    record SharedAge(int age, double weight) implements Evidence {
        public SharedAge {
            Checks.require(age > 0, "An age is at least 1.");
            check(weight);
        }
    }

    /**
     * The words it has in common with a text that one copies from the other.
     *
     * @param article the other's id: the first of the copy family
     * @param share how much of the shorter text stands in the longer word for word, from 0 to 1
     */
    record CopiedText(String article, double share, double weight) implements Evidence {
        public CopiedText {
            Checks.notBlank(article, "The id of an article that is copied");
            Checks.require(share >= 0 && share <= 1, "A share lies between 0 and 1.");
            check(weight);
        }
    }

    /**
     * What must be made up for.
     *
     * @param articles how many others are in the story, which asks the more of each; absent for what any pair starts with
     */
    record StoryBar(OptionalInt articles, double weight) implements Evidence {
        public StoryBar {
            Checks.require(articles.orElse(1) > 0, "A story has at least one article.");
            check(weight);
        }
    }

    /**
     * A correction that names the article. Weighs nothing: it stands whatever the score.
     *
     * @param correction its id
     * @param author whose decision it was
     * @param at when it was made
     * @param outcome what became of it for this article
     */
    record AnalystDecision(String correction, String author, Instant at, CorrectionOutcome outcome)
            implements Evidence {
        public AnalystDecision {
            Checks.notBlank(correction, "A correction's id");
            Checks.notBlank(author, "A correction's author");
        }

        @Override
        public double weight() {
            return 0;
        }
    }

    /**
     * The story that came second when the article was placed. Weighs nothing.
     *
     * @param story its id
     * @param headline of the article that stood for it then
     * @param score of the article in it
     * @param below by how much that was less than in the story it came to, or than the bar for founding one
     * @param reasons what spoke most for that story, with their parts of that score
     */
    record RunnerUpStory(String story, String headline, double score, double below, List<Evidence> reasons)
            implements Evidence {
        public RunnerUpStory {
            Checks.notBlank(story, "The id of a runner-up");
            Checks.require(Double.isFinite(score) && Double.isFinite(below), "A runner-up's score must be a number.");
            reasons = List.copyOf(reasons);
        }

        @Override
        public double weight() {
            return 0;
        }
    }

    /** That no other story came near when the article was placed. Weighs nothing. */
    record NoRival() implements Evidence {
        @Override
        public double weight() {
            return 0;
        }
    }

    /** Whether it tells of other stories than the one that the article is in. */
    default boolean tellsOfRivals() {
        return kind() == Kind.RUNNER_UP || kind() == Kind.NO_RIVAL;
    }

    private static void check(double weight) {
        Checks.require(Double.isFinite(weight), "A reason's weight must be a number.");
    }
}
