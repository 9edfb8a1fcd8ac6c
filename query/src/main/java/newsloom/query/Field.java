package newsloom.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import newsloom.model.Languages;
import newsloom.model.NearestName;
import newsloom.query.Clause.Condition;
import newsloom.query.Clause.Counted;
import newsloom.query.Clause.Named;
import newsloom.query.Clause.Timed;

/** What of an article or a story a query may name before a colon. */
public enum Field {
    TITLE(Kind.WORDS, "a word, a phrase or ("),
    TEXT(Kind.WORDS, "a word, a phrase or ("),
    PUBLISHER(Kind.NAME, "a name, as in publisher:\"The Courier\""),
    OWNER(Kind.NAME, "a name, as in owner:\"Courier Group\""),
    SITE(Kind.NAME, "the site's domain, as in site:courier.example"),
    LANGUAGE(Kind.NAME, "the two or three letters of a language, as in language:en"),
    PUBLISHED(Kind.TIME, ""),
    REPORTS(Kind.STORY_COUNT, ""),
    ARTICLES(Kind.STORY_COUNT, ""),
    PUBLISHERS(Kind.STORY_COUNT, ""),
    FIRST(Kind.STORY_TIME, ""),
    STORY(Kind.STORY_NAME, "a story's id, as newsloom stories prints it");

    /** What may follow the colon, and whether it is about the article or its story. */
    enum Kind {
        WORDS,
        NAME,
        TIME,
        STORY_COUNT,
        STORY_TIME,
        STORY_NAME
    }

    private static final Predicate<String> CODE = Pattern.compile("[a-z]{2,3}").asMatchPredicate();

    private final Kind kind;
    private final String expected;

    Field(Kind kind, String expected) {
        this.kind = kind;
        this.expected = expected;
    }

    static Optional<Field> labelled(String label) {
        return Arrays.stream(values())
                .filter(field -> field.label().equals(label))
                .findFirst();
    }

    /** As it is typed, without the colon. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is checked against the story, after one of its articles matched. */
    public boolean isOfStory() {
        return kind == Kind.STORY_COUNT || kind == Kind.STORY_TIME || kind == Kind.STORY_NAME;
    }

    Kind kind() {
        return kind;
    }

    /** What such a value asks for, if it can stand there. */
    Optional<Condition> condition(String value) {
        return switch (kind) {
            case STORY_COUNT -> NumberRange.of(value).map(range -> new Counted(this, range));
            case TIME, STORY_TIME -> TimeRanges.of(value).map(range -> new Timed(this, range));
            default -> name(value).map(name -> new Named(this, name));
        };
    }

    private Optional<String> name(String value) {
        if (this != LANGUAGE) {
            return Optional.of(value);
        }
        return Optional.of(Languages.ofTag(value).getLanguage()).filter(CODE);
    }

    /** What is to follow the colon, for people. */
    String expected() {
        String colon = label() + ":";
        return "right behind " + colon + " there must be "
                + switch (kind) {
                    case TIME, STORY_TIME ->
                        "a day or time of the years 0001 to 9999, a span of two, or an age in h, d or w, as in " + colon
                                + "2026-10-01, " + colon + "2026-10-01..2026-11-01, " + colon + ">=2026-10-01T12:00Z, "
                                + colon + "<24h";
                    case STORY_COUNT ->
                        "a number or a span of two, as in " + colon + ">=5, " + colon + "5, " + colon + "5..10";
                    default -> expected;
                };
    }

    /** Why there is none of that name. */
    static String unknown(String name) {
        return "there is no field " + name + ": the nearest is "
                + NearestName.to(name, Arrays.stream(values()).map(Field::label))
                + ": — and what is looked for with its colon stands in quotes";
    }
}
