package newsloom.query;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import newsloom.model.Checks;
import newsloom.query.Token.Kind;

/** A part of a {@link Query}, printed as it may be typed; the printed form is read as an equal clause. */
public sealed interface Clause {

    /** Whether it holds of what has no words, no name and no date: it asks for nothing, and only leaves out. */
    default boolean isExclusion() {
        return false;
    }

    /** It, and all parts of it. */
    default Stream<Clause> all() {
        return Stream.of(this);
    }

    /** What stands in a text. */
    sealed interface Term extends Clause permits Word, Phrase, Prefix {}

    /** A condition on one field. */
    sealed interface Condition extends Clause permits Named, Timed, Counted {
        Field field();
    }

    /** A word, found in its other forms, too. */
    record Word(String text) implements Term {
        public Word {
            Checks.require(QueryScanner.isOne(Kind.WORD, text), "“" + text + "” is no word.");
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Words as they stand there, in this order; or, with a distance, in any.
     *
     * @param distance how many other words may stand between the first and the last
     */
    record Phrase(String text, int distance) implements Term {
        public Phrase {
            Checks.require(
                    0 <= distance && distance <= QueryScanner.MOST_DISTANCE, "A phrase has a distance from 0 to 50.");
            Checks.require(QueryScanner.isOne(Kind.PHRASE, quoted(text)), "“" + text + "” is no phrase.");
        }

        @Override
        public String toString() {
            return quoted(text) + (distance == 0 ? "" : "~" + distance);
        }
    }

    /** Words that begin so. */
    record Prefix(String letters) implements Term {
        public Prefix {
            Checks.require(QueryScanner.isOne(Kind.PREFIX, letters + "*"), "“" + letters + "” begins no word.");
        }

        @Override
        public String toString() {
            return letters + "*";
        }
    }

    /** Two terms in either order, with at most so many words between them. */
    record Near(Term left, int distance, Term right) implements Clause {
        public Near {
            Checks.require(
                    1 <= distance && distance <= QueryScanner.MOST_DISTANCE, "NEAR has a distance from 1 to 50.");
        }

        @Override
        public String toString() {
            return left + " NEAR/" + distance + " " + right;
        }
    }

    /** Words of the title alone, or of the text alone. */
    record Within(Field field, Clause clause) implements Clause {
        public Within {
            Checks.require(field.kind() == Field.Kind.WORDS, "Only the title and the text have words.");
        }

        @Override
        public boolean isExclusion() {
            return clause.isExclusion();
        }

        @Override
        public Stream<Clause> all() {
            return Stream.concat(Stream.of(this), clause.all());
        }

        @Override
        public String toString() {
            return field.label() + ":" + (clause instanceof Term ? clause.toString() : "(" + clause + ")");
        }
    }

    /** Who published it, where, in which language; or which story it is. */
    record Named(Field field, String name) implements Condition {
        public Named {
            Checks.require(QueryScanner.isOne(Kind.PHRASE, quoted(name)), "“" + name + "” is no name.");
        }

        @Override
        public String toString() {
            return field.label() + ":" + (QueryScanner.isOne(Kind.WORD, name) ? name : quoted(name));
        }
    }

    /** When the article was published, or the first of its story. */
    record Timed(Field field, TimeRange range) implements Condition {
        @Override
        public String toString() {
            return field.label() + ":" + range;
        }
    }

    /** How many a story has. */
    record Counted(Field field, NumberRange range) implements Condition {
        @Override
        public String toString() {
            return field.label() + ":" + range;
        }
    }

    /** What is left out. */
    record Not(Clause clause) implements Clause {
        public Not {
            Checks.require(!(clause instanceof Not), "What is left out twice is not left out.");
        }

        static Clause of(Clause clause) {
            return clause instanceof Not twice ? twice.clause : new Not(clause);
        }

        @Override
        public boolean isExclusion() {
            return !clause.isExclusion();
        }

        @Override
        public Stream<Clause> all() {
            return Stream.concat(Stream.of(this), clause.all());
        }

        @Override
        public String toString() {
            return "NOT " + operand(clause);
        }
    }

    /** All of these; never one of several within. */
    record And(List<Clause> parts) implements Clause {
        public And {
            parts = parts.stream()
                    .flatMap(part -> part instanceof And inner ? inner.parts.stream() : Stream.of(part))
                    .toList();
            Checks.require(parts.size() > 1, "AND joins two or more.");
        }

        static Clause of(List<Clause> parts) {
            return parts.size() == 1 ? parts.get(0) : new And(parts);
        }

        @Override
        public boolean isExclusion() {
            return parts.stream().allMatch(Clause::isExclusion);
        }

        @Override
        public Stream<Clause> all() {
            return Stream.concat(Stream.of(this), parts.stream().flatMap(Clause::all));
        }

        @Override
        public String toString() {
            return parts.stream()
                    .map(part -> part instanceof Or ? operand(part) : part.toString())
                    .collect(joining(" AND "));
        }
    }

    /** One of these or more. */
    record Or(List<Clause> parts) implements Clause {
        public Or {
            parts = parts.stream()
                    .flatMap(part -> part instanceof Or inner ? inner.parts.stream() : Stream.of(part))
                    .toList();
            Checks.require(parts.size() > 1, "OR joins two or more.");
        }

        static Clause of(List<Clause> parts) {
            return parts.size() == 1 ? parts.get(0) : new Or(parts);
        }

        @Override
        public boolean isExclusion() {
            return parts.stream().anyMatch(Clause::isExclusion);
        }

        @Override
        public Stream<Clause> all() {
            return Stream.concat(Stream.of(this), parts.stream().flatMap(Clause::all));
        }

        @Override
        public String toString() {
            return parts.stream().map(Clause::toString).collect(joining(" OR "));
        }
    }

    private static String operand(Clause clause) {
        return clause instanceof And || clause instanceof Or ? "(" + clause + ")" : clause.toString();
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
