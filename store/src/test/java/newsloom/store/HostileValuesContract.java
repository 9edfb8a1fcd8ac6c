package newsloom.store;

import static newsloom.store.Stories.head;
import static newsloom.store.Stories.member;
import static newsloom.store.Stories.merged;
import static newsloom.store.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsloom.model.json.Json;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryPart;
import newsloom.model.story.StoryUpdate;
import newsloom.store.list.StoryPage;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What every store must do with values that no row, or not every row, can hold: all do the same, and go on. */
abstract class HostileValuesContract extends ForgettingContract {
    /** By the names of their columns: what they are found by has a bound. */
    private static final Map<String, Integer> MOST_BYTES = Map.of(
            "/id",
            256,
            "/language",
            256,
            "/mergedInto",
            256,
            "/story",
            256,
            "/article/language",
            256,
            "/article/id",
            2_048);

    private static final List<String> TEXTS = List.of(
            "",
            "a\0b",
            "\0",
            "a\uD800b",
            "\uDC00",
            "'; DROP TABLE stories; --",
            "\u202E\u0085\uFFFF",
            random(256),
            random(257),
            random(2_048),
            random(2_049),
            random(3_900),
            random(100_000),
            "\uD83D\uDDDE".repeat(513),
            "\uDC00\uD800",
            "a\uD83D",
            "\\u0000",
            "\\x00\\0\\",
            "\uFEFFa\uFFFE\uDBFF\uDFFF",
            "\r\n\t\u000B\u2028",
            "null",
            "\u00DF".repeat(128),
            "\u00DF".repeat(129),
            "e\u0301".repeat(700),
            "{\"a\":[null]}",
            "%s%n :id ? $1 ''",
            "\uD83D\uDDDE".repeat(64),
            "\uD83D\uDDDE".repeat(512));
    private static final List<String> DATES = List.of(
            "0000-01-01T00:00:00Z",
            "-0001-12-31T00:00:00Z",
            "+99999-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "0000-01-01",
            "+99999-12-31",
            "2016-12-31T23:59:60Z",
            "2024-02-29T24:00:00Z",
            "-4713-01-01T00:00:00Z",
            "+294277-01-01T00:00:00Z",
            "9999-12-31T23:59:59.9999999Z",
            "1970-01-01T00:00:00.000000001Z");
    private static final List<Double> NUMBERS = List.of(
            0.,
            -1.,
            (double) Integer.MAX_VALUE,
            (double) Integer.MIN_VALUE,
            (double) Long.MAX_VALUE,
            (double) Long.MIN_VALUE,
            Double.MAX_VALUE,
            Double.MIN_VALUE,
            -0.,
            .1 + .2,
            (double) (1L << 53) + 2,
            -(double) Float.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NaN,
            Double.NEGATIVE_INFINITY);

    private final Map<String, String> faults = new HashMap<>();
    private long number;

    @Test
    void whateverAnUpdateSaysIsKeptAsItIsOrRefusedAndTheRestGoesOn() {
        StoryHead story = head("s", 1, 2, "a");
        Membership member = member("a", "s", 1, Optional.of("b"));
        Stream.of(story, merged("m", 1, "s"), member).forEach(this::throwAt);

        assertThat(faults).isEmpty();
        store.stories(StoryPage.first(1_000))
                .forEach(each -> store.members(each.head().id(), any -> {}));
    }

    private void throwAt(StoryPart part) {
        JsonNode told = Json.MAPPER.valueToTree(part);
        JsonPointer id = JsonPointer.compile(part instanceof Membership ? "/article/id" : "/id");
        for (JsonPointer place : leaves(told, JsonPointer.empty())) {
            hostile(told.at(place)).forEach(value -> {
                JsonNode another = with(told, id, Json.MAPPER.valueToTree("a" + ++number));
                read(with(another, place, value))
                        .ifPresent(read -> save(place + " = " + shown(value), read, isTooLong(place, value)));
            });
        }
    }

    private void save(String what, StoryPart part, boolean refused) {
        StoryUpdate update = part instanceof StoryHead head
                ? new StoryUpdate(number, List.of(), List.of(head))
                : new StoryUpdate(number, List.of((Membership) part), List.of());
        try {
            save(1, update);
            if (refused || !kept(part).equals(Optional.of(part))) {
                faults.put(what, refused ? "kept" : "lost");
            }
        } catch (RowRefusedException e) {
            if (!refused) {
                faults.put(what, e.toString());
            }
        } catch (RuntimeException e) {
            faults.put(what, e.toString());
        }
    }

    private Optional<? extends StoryPart> kept(StoryPart part) {
        if (part instanceof StoryHead head) {
            return head.isMerged() ? Optional.of(head) : store.current(head.id());
        }
        return store.membership(((Membership) part).id());
    }

    private static boolean isTooLong(JsonPointer place, JsonNode value) {
        return value.isString()
                && value.stringValue().getBytes(StandardCharsets.UTF_8).length
                        > MOST_BYTES.getOrDefault(place.toString(), Integer.MAX_VALUE);
    }

    private static List<JsonPointer> leaves(JsonNode node, JsonPointer place) {
        if (node.isObject()) {
            return node.propertyStream()
                    .flatMap(each -> leaves(each.getValue(), place.appendProperty(each.getKey())).stream())
                    .toList();
        }
        return node.isArray()
                ? IntStream.range(0, node.size())
                        .boxed()
                        .flatMap(i -> leaves(node.get(i), place.appendIndex(i)).stream())
                        .toList()
                : List.of(place);
    }

    private static Stream<JsonNode> hostile(JsonNode leaf) {
        Stream<JsonNode> texts = Stream.concat(TEXTS.stream(), DATES.stream()).map(Json.MAPPER::valueToTree);
        Stream<JsonNode> numbers = NUMBERS.stream()
                .flatMap(each -> Stream.of(each, each.longValue()))
                .map(each -> Json.MAPPER.valueToTree(each));
        return leaf.isNumber() ? numbers : leaf.isString() ? texts : Stream.concat(texts, numbers);
    }

    private static JsonNode with(JsonNode told, JsonPointer place, JsonNode value) {
        JsonNode copy = told.deepCopy();
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), value);
        }
        return copy;
    }

    /** Nothing where it is no part of a story: it comes no farther than to those who read the topic. */
    private static Optional<StoryPart> read(JsonNode told) {
        try {
            return Optional.of(Json.MAPPER.treeToValue(told, StoryPart.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() > 40 ? text.substring(0, 40) + "… (" + text.length() + ")" : text;
    }

    private static String random(int length) {
        return new Random(length)
                .ints(length, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
