package newsloom.query;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import newsloom.query.Clause.And;
import newsloom.query.Clause.Condition;
import newsloom.query.Clause.Near;
import newsloom.query.Clause.Not;
import newsloom.query.Clause.Or;
import newsloom.query.Clause.Phrase;
import newsloom.query.Clause.Prefix;
import newsloom.query.Clause.Term;
import newsloom.query.Clause.Within;
import newsloom.query.Clause.Word;
import newsloom.query.Token.Kind;

/**
 * Reads what was typed as a query, by recursive descent with one piece of lookahead.
 *
 * <pre>
 * query   = or
 * or      = and { "OR" and }
 * and     = not { [ "AND" ] not }
 * not     = ( "NOT" | "-" ) not | near
 * near    = primary [ "NEAR/n" primary ]
 * primary = "(" or ")" | term | field ":" ( term | "(" or ")" | value )
 * term    = word | prefix "*" | '"' words '"' [ "~n" ]
 * </pre>
 */
public final class QueryParser {
    static final int MOST_CHARACTERS = 4_096;
    static final int MOST_TERMS = 256;
    static final int MOST_PREFIXES = 8;
    static final int MOST_DEPTH = 20;

    private static final String OPERAND = "here a word, a phrase or ( is expected";
    private static final Set<Kind> VALUES = EnumSet.of(Kind.WORD, Kind.PHRASE);
    private static final Set<Kind> OPERANDS =
            EnumSet.of(Kind.WORD, Kind.PREFIX, Kind.PHRASE, Kind.FIELD, Kind.NOT, Kind.OPEN, Kind.WRONG);
    /** Stands where nothing could be read, and leaves this class never. */
    private static final Clause NOTHING = new Word("nothing");

    private final QueryScanner scanner;
    private final List<PlacedCondition> stories = new ArrayList<>();
    private final List<Token> lowerCase = new ArrayList<>();
    private Optional<QueryMistake> mistake = Optional.empty();
    private Token token;
    private int firstExclusion = -1;
    private int terms;
    private int prefixes;
    private int depth;
    private boolean within;

    private QueryParser(CharSequence typed) {
        this.scanner = new QueryScanner(typed);
        this.token = scanner.next();
    }

    /** In work that grows no faster than the length. */
    public static QueryReading parse(CharSequence typed) {
        if (typed.length() > MOST_CHARACTERS) {
            return new QueryMistake(
                    MOST_CHARACTERS,
                    "a query ends here at the latest: it has at most 4,096 characters, and this one has "
                            + String.format(Locale.ROOT, "%,d", typed.length()));
        }
        return new QueryParser(typed).query();
    }

    private QueryReading query() {
        Clause clause = or();
        if (token.kind() != Kind.END) {
            fail(token.at(), token.kind() == Kind.CLOSE ? "there is no ( to this )" : OPERAND);
        }
        if (mistake.isEmpty()) {
            check(clause);
        }
        return mistake.<QueryReading>map(found -> found).orElseGet(() -> new ParsedQuery(new Query(clause), hints()));
    }

    private void check(Clause clause) {
        List<Clause> top = Query.parts(clause).toList();
        stories.stream()
                .filter(placed -> top.stream().noneMatch(part -> part == placed.condition))
                .findFirst()
                .ifPresent(placed -> fail(
                        placed.at,
                        placed.condition.field().label()
                                + ": is about the whole story, so it can only be joined to the rest by AND, outside of ( )"
                                + " and NOT"));
        if (Query.articles(clause).filter(Clause::isExclusion).isPresent()) {
            fail(
                    firstExclusion,
                    "this only leaves out, and almost every article has nothing of it: also write what to look for, on"
                            + " each side of OR");
        }
    }

    private Clause or() {
        List<Clause> parts = new ArrayList<>(List.of(and()));
        while (accept(Kind.OR)) {
            parts.add(and());
        }
        return Or.of(parts);
    }

    private Clause and() {
        List<Clause> parts = new ArrayList<>(List.of(not()));
        while (accept(Kind.AND) || OPERANDS.contains(token.kind())) {
            parts.add(not());
        }
        return And.of(parts);
    }

    private Clause not() {
        int at = token.at();
        if (!accept(Kind.NOT)) {
            return near();
        }
        firstExclusion = firstExclusion < 0 ? at : firstExclusion;
        return deeper(at, () -> Not.of(not()));
    }

    private Clause near() {
        Clause left = primary();
        Token near = token;
        if (!accept(Kind.NEAR)) {
            return left;
        }
        Clause right = primary();
        if (token.kind() == Kind.NEAR) {
            return fail(token.at(), "NEAR joins two: write a NEAR/8 b AND b NEAR/8 c");
        }
        return left instanceof Term one && right instanceof Term other
                ? new Near(one, near.distance(), other)
                : fail(
                        near.at(),
                        "NEAR stands between two words, phrases or beginnings*, as in title:(oil NEAR/8 price)");
    }

    private Clause primary() {
        Token read = token;
        advance();
        return switch (read.kind()) {
            case WORD, PREFIX, PHRASE -> term(read);
            case OPEN -> group(read);
            case FIELD -> field(read);
            case WRONG -> fail(read.at(), read.text());
            default -> fail(read.at(), OPERAND);
        };
    }

    private Clause group(Token open) {
        return deeper(open.at(), () -> {
            Clause inner = or();
            return accept(Kind.CLOSE)
                    ? inner
                    : fail(token.at(), "here ) is expected, to the ( at character " + (open.at() + 1));
        });
    }

    private Clause term(Token read) {
        terms += read.kind() == Kind.PHRASE ? read.text().split(" ", -1).length : 1;
        prefixes += read.kind() == Kind.PREFIX ? 1 : 0;
        if (terms > MOST_TERMS) {
            return fail(read.at(), "this is one word too many: a query has at most " + MOST_TERMS);
        }
        if (prefixes > MOST_PREFIXES) {
            return fail(read.at(), "this is one beginning* too many: a query has at most " + MOST_PREFIXES);
        }
        return switch (read.kind()) {
            case PREFIX -> new Prefix(read.text());
            case PHRASE -> new Phrase(read.text(), read.distance());
            default -> word(read);
        };
    }

    private Clause word(Token read) {
        if (read.text().matches("(?i)and|or|not|near/\\d+")) {
            lowerCase.add(read);
        }
        return new Word(read.text());
    }

    private Clause field(Token name) {
        Optional<Field> field = Field.labelled(name.text());
        if (field.isEmpty()) {
            return fail(name.at(), Field.unknown(name.text()));
        }
        boolean adjacent = token.at() == name.at() + name.text().length() + 1;
        if (within) {
            return fail(name.at(), "within title:( ) and text:( ) only words can stand, and no other field");
        }
        return adjacent
                ? field(name, field.get())
                : fail(token.at(), field.get().expected());
    }

    private Clause field(Token name, Field field) {
        if (field.kind() != Field.Kind.WORDS) {
            return value(name, field);
        }
        if (token.kind() != Kind.OPEN && token.kind() != Kind.WRONG && !isTerm()) {
            return fail(token.at(), field.expected());
        }
        within = true;
        Clause words = primary();
        within = false;
        return new Within(field, words);
    }

    private boolean isTerm() {
        return VALUES.contains(token.kind()) || token.kind() == Kind.PREFIX;
    }

    private Clause value(Token name, Field field) {
        Token value = token;
        Optional<Condition> condition =
                VALUES.contains(value.kind()) ? field.condition(value.text()) : Optional.empty();
        if (condition.isEmpty()) {
            return fail(value.at(), field.expected());
        }
        advance();
        condition
                .filter(found -> field.isOfStory())
                .ifPresent(found -> stories.add(new PlacedCondition(name.at(), found)));
        return ++terms > MOST_TERMS ? term(value) : condition.get();
    }

    private List<String> hints() {
        return terms < 2
                ? List.of()
                : lowerCase.stream()
                        .map(word -> "“" + word.text() + "” is looked for as a word here; the operator is written "
                                + word.text().toUpperCase(Locale.ROOT) + ".")
                        .distinct()
                        .toList();
    }

    private Clause deeper(int at, Supplier<Clause> inner) {
        if (depth == MOST_DEPTH) {
            return fail(at, "this is nested too deep: ( ) and NOT go at most " + MOST_DEPTH + " deep");
        }
        depth++;
        Clause clause = inner.get();
        depth--;
        return clause;
    }

    private boolean accept(Kind kind) {
        boolean found = token.kind() == kind;
        if (found) {
            advance();
        }
        return found;
    }

    private void advance() {
        token = mistake.isPresent() || token.kind() == Kind.END ? token : scanner.next();
    }

    /** The first mistake counts; with it the reading ends. */
    private Clause fail(int at, String reason) {
        mistake = mistake.or(() -> Optional.of(new QueryMistake(at, reason)));
        token = Token.of(Kind.END, token.at(), "");
        return NOTHING;
    }

    /** A condition on the story, and where it was typed. */
    private record PlacedCondition(int at, Condition condition) {}
}
