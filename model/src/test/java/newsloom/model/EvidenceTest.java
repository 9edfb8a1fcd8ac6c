package newsloom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import newsloom.model.Evidence.AnalystDecision;
import newsloom.model.Evidence.CopiedText;
import newsloom.model.Evidence.DaysApart;
import newsloom.model.Evidence.EventDays;
import newsloom.model.Evidence.Kind;
import newsloom.model.Evidence.LeadOverlap;
import newsloom.model.Evidence.NoRival;
import newsloom.model.Evidence.RunnerUpStory;
import newsloom.model.Evidence.SharedAge;
import newsloom.model.Evidence.SharedName;
import newsloom.model.Evidence.SharedNumber;
import newsloom.model.Evidence.SharedTerm;
import newsloom.model.Evidence.StoryBar;
import newsloom.model.json.Json;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class EvidenceTest {
    private static final LocalDate TUESDAY = LocalDate.of(2024, 3, 12);
    private static final Instant NOON = Instant.parse("2026-11-21T12:03:11Z");

    @ParameterizedTest
    @MethodSource("newsloom.model.EvidenceTest#written")
    void eachIsWrittenAsPlainFieldsAndReadBack(Evidence evidence, String json) {
        assertThat(Json.MAPPER.writeValueAsString(evidence)).isEqualTo(json);
        assertThat(Json.MAPPER.readValue(json, Evidence.class)).isEqualTo(evidence);
    }

    static List<Arguments> written() {
        return List.of(
                Arguments.of(
                        new SharedTerm(Optional.of("border"), .25),
                        "{\"kind\":\"term\",\"weight\":0.25,\"term\":\"border\"}"),
                Arguments.of(new SharedTerm(Optional.empty(), 1.5), "{\"kind\":\"term\",\"weight\":1.5,\"term\":null}"),
                Arguments.of(
                        new SharedName("pashinyan", "Nikol Pashinyan", .5),
                        "{\"kind\":\"name\",\"weight\":0.5,\"term\":\"pashinyan\",\"name\":\"Nikol Pashinyan\"}"),
                Arguments.of(
                        new SharedNumber(Optional.of("214"), .5),
                        "{\"kind\":\"number\",\"weight\":0.5,\"number\":\"214\"}"),
                Arguments.of(
                        new SharedNumber(Optional.empty(), -.5),
                        "{\"kind\":\"number\",\"weight\":-0.5,\"number\":null}"),
                Arguments.of(new LeadOverlap(true, .5), "{\"kind\":\"lead\",\"weight\":0.5,\"shared\":true}"),
                Arguments.of(new DaysApart(OptionalInt.of(3), -.5), "{\"kind\":\"time\",\"weight\":-0.5,\"days\":3}"),
                Arguments.of(
                        new DaysApart(OptionalInt.empty(), -.5), "{\"kind\":\"time\",\"weight\":-0.5,\"days\":null}"),
                Arguments.of(
                        new EventDays(List.of(TUESDAY), true, 1.5),
                        "{\"kind\":\"date\",\"weight\":1.5,\"days\":[\"2024-03-12\"],\"same\":true}"),
                Arguments.of(
                        new EventDays(List.of(TUESDAY, TUESDAY.plusDays(2)), false, -1.5),
                        "{\"kind\":\"date\",\"weight\":-1.5,\"days\":[\"2024-03-12\",\"2024-03-14\"],\"same\":false}"),
                Arguments.of(
                        new EventDays(List.of(), true, .5),
                        "{\"kind\":\"date\",\"weight\":0.5,\"days\":[],\"same\":true}"),
                Arguments.of(new SharedAge(61, .5), "{\"kind\":\"person\",\"weight\":0.5,\"age\":61}"),
                Arguments.of(
                        new CopiedText("a-1", .98, 4.5),
                        "{\"kind\":\"copy\",\"weight\":4.5,\"article\":\"a-1\",\"share\":0.98}"),
                Arguments.of(new StoryBar(OptionalInt.of(4), -.5), "{\"kind\":\"bar\",\"weight\":-0.5,\"articles\":4}"),
                Arguments.of(
                        new StoryBar(OptionalInt.empty(), -1.5),
                        "{\"kind\":\"bar\",\"weight\":-1.5,\"articles\":null}"),
                Arguments.of(
                        new AnalystDecision("c-1", "ann", NOON, CorrectionOutcome.NOT_TOGETHER),
                        "{\"kind\":\"analyst\",\"weight\":0.0,\"correction\":\"c-1\",\"author\":\"ann\","
                                + "\"at\":\"2026-11-21T12:03:11Z\",\"outcome\":\"not_together\"}"),
                Arguments.of(
                        new RunnerUpStory("s-2", "Rain", -.5, 1.25, List.of(new SharedTerm(Optional.of("sky"), .5))),
                        "{\"kind\":\"runner_up\",\"weight\":0.0,\"story\":\"s-2\",\"headline\":\"Rain\","
                                + "\"score\":-0.5,\"below\":1.25,\"reasons\":[{\"kind\":\"term\",\"weight\":0.5,"
                                + "\"term\":\"sky\"}]}"),
                Arguments.of(new NoRival(), "{\"kind\":\"no_rival\",\"weight\":0.0}"));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsWrittenUnderItsName(Kind kind) {
        assertThat(written())
                .extracting(arguments -> (Evidence) arguments.get()[0])
                .filteredOn(evidence -> evidence.kind() == kind)
                .isNotEmpty()
                .allSatisfy(evidence -> assertThat(
                                Json.MAPPER.valueToTree(evidence).path("kind").asString())
                        .isEqualTo(kind.name().toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @EnumSource
    void everyOutcomeIsWrittenUnderItsName(CorrectionOutcome outcome) {
        assertThat(Json.MAPPER.writeValueAsString(outcome))
                .isEqualTo("\"" + outcome.name().toLowerCase(Locale.ROOT) + "\"");
    }

    @Test
    void fieldsThatANewerVersionAddsAreLeftOut() {
        String json = "{\"kind\":\"person\",\"weight\":0.5,\"age\":61,\"who\":\"Edgar Lindqvist\"}";
        assertThat(Json.MAPPER.readValue(json, Evidence.class)).isEqualTo(new SharedAge(61, .5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"mood\",\"weight\":0.5}",
                "{\"weight\":0.5,\"age\":61}",
                "{\"kind\":\"person\",\"weight\":null,\"age\":61}",
                "{\"kind\":\"person\",\"weight\":0.5}",
                "{\"kind\":\"analyst\",\"correction\":\"c\",\"author\":\"a\",\"at\":\"2026-11-21T12:03:11Z\","
                        + "\"outcome\":\"forgotten\"}"
            })
    void whatIsNoEvidenceIsRefused(String json) {
        assertThatThrownBy(() -> Json.MAPPER.readValue(json, Evidence.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void whatCannotBeIsRefusedWithASentence() {
        refused(() -> new SharedTerm(Optional.empty(), Double.NaN), "A reason's weight must be a number.");
        refused(() -> new SharedName("a", "A", Double.NaN), "A reason's weight must be a number.");
        refused(() -> new SharedNumber(Optional.empty(), Double.NaN), "A reason's weight must be a number.");
        refused(() -> new LeadOverlap(true, Double.NaN), "A reason's weight must be a number.");
        refused(() -> new DaysApart(OptionalInt.of(-1), 1), "Two articles cannot be less than 0 days apart.");
        refused(() -> new SharedAge(0, 1), "An age is at least 1.");
        refused(() -> new CopiedText(" ", 1, 1), "The id of an article that is copied must not be blank.");
        refused(() -> new CopiedText("a", 1.01, 1), "A share lies between 0 and 1.");
        refused(() -> new StoryBar(OptionalInt.of(0), 1), "A story has at least one article.");
        refused(() -> decision(" ", "ann"), "A correction's id must not be blank.");
        refused(() -> decision("c-1", " "), "A correction's author must not be blank.");
        refused(() -> new RunnerUpStory("", "Rain", 1, 1, List.of()), "The id of a runner-up must not be blank.");
        refused(
                () -> new RunnerUpStory("s", "Rain", Double.POSITIVE_INFINITY, 1, List.of()),
                "A runner-up's score must be a number.");
    }

    @Test
    void daysThatContradictThemselvesAreRefused() {
        LocalDate next = TUESDAY.plusDays(1);
        refused(() -> new EventDays(List.of(TUESDAY), false, 1), "One day is the same, and two are not.");
        refused(() -> new EventDays(List.of(TUESDAY, next), true, 1), "One day is the same, and two are not.");
        refused(
                () -> new EventDays(List.of(TUESDAY, next, next), false, 1),
                "Two articles have no more than two days to compare.");
    }

    private static AnalystDecision decision(String correction, String author) {
        return new AnalystDecision(correction, author, NOON, CorrectionOutcome.LEFT);
    }

    private static void refused(ThrowingCallable making, String sentence) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }
}
