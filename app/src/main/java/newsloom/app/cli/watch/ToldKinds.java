package newsloom.app.cli.watch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.SurgeSensitivity;
import newsloom.model.watch.WatchRules;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Of what a watch is to tell, as it is typed: {@code first-coverage,spread=3+10}.
 *
 * @param kinds at least one
 * @param spread none for the usual numbers
 * @param publishers whose reports are told
 * @param surge when a surge is one
 */
public record ToldKinds(Set<NewsKind> kinds, List<Integer> spread, List<String> publishers, SurgeSensitivity surge) {
    static final String KINDS =
            Stream.of(NewsKind.values()).map(NewsKind::option).collect(Collectors.joining(", "));

    public ToldKinds {
        kinds = Set.copyOf(kinds);
        spread = List.copyOf(spread);
        publishers = List.copyOf(publishers);
    }

    WatchRules rules() {
        return new WatchRules(
                kinds, spread.isEmpty() ? WatchRules.usualSpread(kinds) : spread, publishers, surge, List.of());
    }

    /** What would have to be typed to have these told. */
    static String typed(WatchRules rules) {
        return rules.kinds().stream()
                .sorted()
                .map(kind -> kind.option() + value(kind, rules))
                .collect(Collectors.joining(","));
    }

    private static String value(NewsKind kind, WatchRules rules) {
        return switch (kind) {
            case SPREAD -> rules.spread().stream().map(String::valueOf).collect(Collectors.joining("+", "=", ""));
            case PUBLISHER -> "=" + String.join("+", rules.publishers());
            case SURGE ->
                rules.surge() == SurgeSensitivity.BALANCED
                        ? ""
                        : "=" + rules.surge().option();
            default -> "";
        };
    }

    /** Reads what is typed. */
    public static final class Converter implements ITypeConverter<ToldKinds> {
        private static final int MOST_OWNERS = 9_999;

        @Override
        public ToldKinds convert(String typed) {
            Set<NewsKind> kinds = EnumSet.noneOf(NewsKind.class);
            List<Integer> spread = new ArrayList<>();
            List<String> publishers = new ArrayList<>();
            SurgeSensitivity surge = SurgeSensitivity.BALANCED;
            for (String part : typed.split(",", -1)) {
                String[] sides = part.strip().split("=", 2);
                NewsKind kind = kind(sides[0]);
                kinds.add(kind);
                if (kind == NewsKind.PUBLISHER) {
                    publishers.addAll(publishers(sides.length == 2 ? sides[1] : ""));
                } else if (kind == NewsKind.SURGE && sides.length == 2) {
                    surge = surge(sides[1]);
                } else if (sides.length == 2) {
                    spread.addAll(owners(kind, sides[1]));
                }
            }
            return new ToldKinds(kinds, spread, publishers, surge);
        }

        private static NewsKind kind(String name) {
            return Stream.of(NewsKind.values())
                    .filter(kind -> kind.option().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("“" + name + "” is nothing that a watch can tell: "
                            + KINDS + ", separated by commas, are."));
        }

        private static List<String> publishers(String names) {
            List<String> publishers = Stream.of(names.split("\\+", -1))
                    .map(String::strip)
                    .filter(name -> name.codePoints().anyMatch(Character::isLetterOrDigit))
                    .toList();
            if (publishers.isEmpty()) {
                throw new TypeConversionException("“publisher=" + names
                        + "” should be publisher=NAME+NAME: sites, or names of publishers, such as"
                        + " publisher=reuters.com+Le Monde.");
            }
            return publishers;
        }

        private static SurgeSensitivity surge(String option) {
            return Stream.of(SurgeSensitivity.values())
                    .filter(surge -> surge.option().equals(option))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "“surge=" + option + "” should be surge=more, surge=balanced or surge=few."));
        }

        private static List<Integer> owners(NewsKind kind, String numbers) {
            boolean isRight = kind == NewsKind.SPREAD && numbers.matches("\\d{1,4}(\\+\\d{1,4})*");
            List<Integer> owners = isRight
                    ? Stream.of(numbers.split("\\+", -1)).map(Integer::valueOf).toList()
                    : List.of();
            if (owners.isEmpty() || owners.stream().anyMatch(number -> number < 2)) {
                throw new TypeConversionException(
                        "“" + kind.option() + "=" + numbers + "” should be spread=N+N: numbers of owners from 2 to "
                                + MOST_OWNERS + ", such as spread=3+10.");
            }
            return owners;
        }
    }
}
