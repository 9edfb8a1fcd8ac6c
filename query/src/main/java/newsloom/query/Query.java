package newsloom.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.Checks;
import newsloom.query.Clause.And;
import newsloom.query.Clause.Condition;

/**
 * What somebody looks for or watches, as {@link QueryParser} reads it: a story is found when one of its articles matches,
 * and it meets the conditions on stories itself.
 */
public record Query(Clause clause) {
    public Query {
        Checks.require(parts(clause).noneMatch(Query::hidesStory), "Stories are asked about by AND at the top alone.");
        Checks.require(articles(clause).filter(Clause::isExclusion).isEmpty(), "A query asks for something.");
    }

    /** What an article must match; absent where any does. */
    public Optional<Clause> articles() {
        return articles(clause);
    }

    /** What the story must meet. */
    public List<Condition> story() {
        return parts(clause).flatMap(Query::ofStory).toList();
    }

    /** What it asks of an article, part by part, each as a query of its own; what it leaves out is not among them. */
    public List<Query> parts() {
        Clause asked = articles().orElse(clause);
        Stream<Clause> parts = asked instanceof Clause.Or or ? or.parts().stream() : parts(asked);
        return parts.filter(
                        part -> !part.isExclusion() && ofStory(part).findAny().isEmpty())
                .map(Query::new)
                .toList();
    }

    /** Whatever words it asks for, each as a query of its own: what of it may stand in a part of an article, too. */
    public List<Query> words() {
        return words(articles().orElse(clause)).map(Query::new).toList();
    }

    private static Stream<Clause> words(Clause asked) {
        if (asked instanceof And and) {
            return and.parts().stream().flatMap(Query::words);
        }
        if (asked instanceof Clause.Or or) {
            return or.parts().stream().flatMap(Query::words);
        }
        return asked instanceof Clause.Not || asked instanceof Condition ? Stream.empty() : Stream.of(asked);
    }

    /** The same of articles that were published from one time on, up to another. */
    public Query published(Optional<Instant> from, Optional<Instant> to) {
        return from.isEmpty() && to.isEmpty()
                ? this
                : new Query(And.of(List.of(clause, new Clause.Timed(Field.PUBLISHED, new TimeRange.Span(from, to)))));
    }

    /** So that it is read as an equal query. */
    @Override
    public String toString() {
        return clause.toString();
    }

    static Stream<Condition> ofStory(Clause part) {
        return part instanceof Condition condition && condition.field().isOfStory()
                ? Stream.of(condition)
                : Stream.empty();
    }

    static Optional<Clause> articles(Clause clause) {
        List<Clause> parts =
                parts(clause).filter(part -> ofStory(part).findAny().isEmpty()).toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(And.of(parts));
    }

    static Stream<Clause> parts(Clause clause) {
        return clause instanceof And and ? and.parts().stream() : Stream.of(clause);
    }

    /** Whether it finds other articles later, because it speaks of ages. */
    public boolean dependsOnNow() {
        return clause.all()
                .anyMatch(part -> part instanceof Clause.Timed timed && timed.range() instanceof TimeRange.Age);
    }

    /** Whether it speaks of this field. */
    public boolean names(Field field) {
        return clause.all()
                .anyMatch(part -> (part instanceof Condition condition && condition.field() == field)
                        || (part instanceof Clause.Within within && within.field() == field));
    }

    private static boolean hidesStory(Clause part) {
        return part.all()
                .filter(inner -> inner != part)
                .flatMap(Query::ofStory)
                .findAny()
                .isPresent();
    }
}
