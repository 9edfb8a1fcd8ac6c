package newsloom.app.web.route;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What values of a parameter look like.
 *
 * @param schema as JSON Schema has it
 * @param shape in words, to go on after "must be"
 * @param reader gives nothing for what is none
 */
public record ParameterType<T>(Map<String, Object> schema, String shape, Function<String, Optional<T>> reader) {

    public ParameterType {
        schema = Map.copyOf(schema);
    }

    /** Some text, up to so many characters. */
    public static ParameterType<String> text(int most) {
        return new ParameterType<>(
                Map.of("type", "string", "maxLength", most),
                "a text of 1 to " + most + " characters",
                written -> Optional.of(written).filter(text -> !text.isBlank() && text.length() <= most));
    }

    public static ParameterType<Integer> number(int least, int most) {
        return new ParameterType<>(
                Map.of("type", "integer", "minimum", least, "maximum", most),
                "a number from " + least + " to " + most,
                written -> Optional.of(written)
                        .filter(text -> text.matches("\\d{1,9}"))
                        .map(Integer::valueOf)
                        .filter(number -> number >= least && number <= most));
    }

    /** A day, or a moment, in UTC. */
    public static ParameterType<Instant> time() {
        return new ParameterType<>(
                Map.of("type", "string", "examples", List.of("2026-11-29", "2026-11-29T10:00:00Z")),
                "a time: 2026-11-29 or 2026-11-29T10:00:00Z",
                ParameterType::instant);
    }

    /** One of these, as they are named, in small letters and with hyphens. */
    public static <E extends Enum<E>> ParameterType<E> oneOf(Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(ParameterType::named).toList();
        return new ParameterType<>(
                Map.of("type", "string", "enum", names),
                "one of " + String.join(", ", names),
                written -> Arrays.stream(type.getEnumConstants())
                        .filter(each -> named(each).equals(written))
                        .findFirst());
    }

    private static String named(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Instant> instant(String written) {
        try {
            return Optional.of(
                    written.length() == 10
                            ? LocalDate.parse(written)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()
                            : Instant.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
