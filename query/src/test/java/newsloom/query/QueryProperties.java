package newsloom.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newsloom.query.Clause.And;
import newsloom.query.Clause.Counted;
import newsloom.query.Clause.Named;
import newsloom.query.Clause.Near;
import newsloom.query.Clause.Not;
import newsloom.query.Clause.Or;
import newsloom.query.Clause.Phrase;
import newsloom.query.Clause.Prefix;
import newsloom.query.Clause.Term;
import newsloom.query.Clause.Timed;
import newsloom.query.Clause.Within;
import newsloom.query.Clause.Word;

/** Equal queries are printed alike, and what is printed is read as the same query. */
class QueryProperties {
    private static final List<String> BEGINNINGS = List.of("abc", "in-dep", "наводн");
    private static final Pattern PREFIX = Pattern.compile("(" + String.join("|", BEGINNINGS) + ")\\*");

    @Property(tries = 2_000)
    void thePrintedFormIsReadAsTheSameQuery(@ForAll("queries") Query query) {
        assertThat(QueryParser.parse(query.toString()))
                .isInstanceOfSatisfying(
                        ParsedQuery.class, read -> assertThat(read.query()).isEqualTo(query));
    }

    /** Whatever is typed, of the signs that mean something and some that do not. */
    @Property(tries = 5_000)
    void whatIsTypedIsAQueryOrASentence(@ForAll("typed") String typed) {
        QueryFuzz.check(typed);
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.of(
                        "a",
                        "bcd*",
                        "\"",
                        "\"x y\"",
                        "~8",
                        " ",
                        " ",
                        "(",
                        ")",
                        "-",
                        "NOT ",
                        " AND ",
                        " OR ",
                        " NEAR/8 ",
                        "title:",
                        "site:",
                        "reports:>=5",
                        "first:<2d",
                        "published:",
                        "2026-10-01",
                        "..",
                        "*",
                        "\0",
                        "京",
                        "“")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Query> queries() {
        Arbitrary<Clause> articles = clause(3).filter(clause -> !clause.isExclusion());
        Arbitrary<List<Clause>> story = story().list().ofMaxSize(2);
        return Combinators.combine(articles, story)
                .as((first, others) -> new Query(and(first, others)))
                .filter(QueryProperties::isShort);
    }

    /** Of no more characters, words and beginnings than the parser takes; some of what is drawn has more. */
    private static boolean isShort(Query query) {
        String printed = query.toString();
        return printed.length() <= QueryParser.MOST_CHARACTERS
                && PREFIX.matcher(printed).results().count() <= QueryParser.MOST_PREFIXES
                && printed.split(" ").length <= QueryParser.MOST_TERMS;
    }

    private static Clause and(Clause first, List<Clause> others) {
        return others.isEmpty()
                ? first
                : new And(Stream.concat(others.stream(), Stream.of(first)).toList());
    }

    private static Arbitrary<Clause> clause(int depth) {
        if (depth == 0) {
            return Arbitraries.oneOf(words(0), condition());
        }
        Arbitrary<Clause> inner = Arbitraries.lazy(() -> clause(depth - 1));
        Arbitrary<List<Clause>> several = inner.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(
                words(1),
                condition(),
                inner.map(QueryProperties::not),
                several.map(And::new),
                several.map(Or::new),
                Combinators.combine(Arbitraries.of(Field.TITLE, Field.TEXT), words(1))
                        .as(Within::new));
    }

    /** Without fields. */
    private static Arbitrary<Clause> words(int depth) {
        Arbitrary<Clause> near = Combinators.combine(
                        term(), Arbitraries.integers().between(1, 50), term())
                .as(Near::new);
        Arbitrary<Clause> flat = Arbitraries.oneOf(term().map(term -> term), near);
        if (depth == 0) {
            return flat;
        }
        Arbitrary<List<Clause>> several = words(depth - 1).list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(flat, flat.map(QueryProperties::not), several.map(And::new), several.map(Or::new));
    }

    private static Clause not(Clause clause) {
        return clause instanceof Not twice ? twice.clause() : new Not(clause);
    }

    private static Arbitrary<Term> term() {
        return Arbitraries.oneOf(
                Arbitraries.of("flood", "U.S.", "and", "it’s", "a-b", "10:30", "京都", "צה\"ל", "+x", "a/b", "NEARBY")
                        .map(Word::new),
                Combinators.combine(
                                Arbitraries.of("oil price", "AND", "-x", "a*", "(b)", "title:c", "NEAR/3"),
                                Arbitraries.integers().between(0, 50))
                        .as(Phrase::new),
                Arbitraries.of(BEGINNINGS).map(Prefix::new));
    }

    private static Arbitrary<Clause> condition() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.of(Field.PUBLISHER, Field.OWNER, Field.SITE),
                                Arbitraries.of("x", "The Courier", "OR", "a:b", "c*", "-d", "<5"))
                        .as(Named::new),
                Arbitraries.of("en", "ckb").map(code -> new Named(Field.LANGUAGE, code)),
                times().map(range -> new Timed(Field.PUBLISHED, range)));
    }

    private static Arbitrary<Clause> story() {
        Arbitrary<NumberRange> numbers = Arbitraries.longs()
                .between(0, 9)
                .flatMap(least ->
                        Arbitraries.of(least, least + 1, Long.MAX_VALUE).map(most -> new NumberRange(least, most)));
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(Field.REPORTS, Field.ARTICLES, Field.PUBLISHERS), numbers)
                        .as(Counted::new),
                times().map(range -> new Timed(Field.FIRST, range)),
                Arbitraries.of("s-1", "1f 2").map(id -> new Named(Field.STORY, id)));
    }

    private static Arbitrary<TimeRange> times() {
        Arbitrary<TimeRange> spans = Combinators.combine(
                        moments().optional(), moments().optional())
                .filter((from, to) -> from.isPresent() || to.isPresent())
                .filter((from, to) ->
                        from.isEmpty() || to.isEmpty() || from.get().isBefore(to.get()))
                .as(TimeRange.Span::new);
        Arbitrary<TimeRange> ages = Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.longs().between(1, 200))
                .as((younger, hours) -> new TimeRange.Age(younger, Duration.ofHours(hours)));
        return Arbitraries.oneOf(spans, ages);
    }

    /** Whole days, and any millisecond, of a few years. */
    private static Arbitrary<Instant> moments() {
        Arbitrary<Instant> days =
                Arbitraries.longs().between(-300_000, 900_000).map(day -> Instant.ofEpochSecond(day * 86_400));
        return Arbitraries.oneOf(days, Arbitraries.longs().between(0, 1L << 45).map(Instant::ofEpochMilli));
    }
}
