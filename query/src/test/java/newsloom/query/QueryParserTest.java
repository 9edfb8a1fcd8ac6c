package newsloom.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            flood                              | flood
            '  oil   price '                   | oil AND price
            a OR b AND c                       | a OR b AND c
            (a OR b) c                         | (a OR b) AND c
            (a OR (b)) OR c                    | a OR b OR c
            a (b (c))                          | a AND b AND c
            NOT a b                            | NOT a AND b
            b -a                               | b AND NOT a
            b -(a OR c)                        | b AND NOT (a OR c)
            NOT NOT a                          | a
            x --a                              | x AND a
            b -"oil price"                     | b AND NOT "oil price"
            “oil  price”                       | "oil price"
            „oil“ «price»                      | "oil" AND "price"
            "oil price"~8                      | "oil price"~8
            infla* NEAR/8 "oil price"          | infla* NEAR/8 "oil price"
            a -b NEAR/50 c                     | a AND NOT b NEAR/50 c
            title:flood                        | title:flood
            title:(flood)                      | title:flood
            title:(a OR -b) text:"c d"         | title:(a OR NOT b) AND text:"c d"
            publisher:"The Courier" site:x.co  | publisher:"The Courier" AND site:x.co
            owner:"Courier"                    | owner:Courier
            language:pt_BR                     | language:pt
            published:2026-10-01               | published:2026-10-01
            published:2026-10-01..2026-11-01   | published:2026-10-01..2026-11-01
            published:>2026-10-01              | published:2026-10-02..
            published:<=2026-10-01             | published:..2026-10-01
            published:<2026-10-01T10:00Z       | published:..2026-10-01T09:59:59.999Z
            published:..2026-10-01T23:59:59.999Z | published:..2026-10-01
            published:<=2026-10-01T00:00Z      | published:..2026-10-01T00:00:00Z
            published:<24h                     | published:<1d
            first:>2w a                        | first:>14d AND a
            reports:>4 articles:<3             | reports:>=5 AND articles:<=2
            publishers:5..5 (reports:3..9 a)   | publishers:5 AND reports:3..9 AND a
            story:s-1234                       | story:s-1234
            publisher:"AND"                    | publisher:"AND"
            U.S. what? +a C++ AT&T 10:30       | U.S. AND what? AND +a AND C++ AND AT&T AND 10:30
            צה"ל "צה"ל חזר"                    | צה"ל AND "צה"ל חזר"
            """)
    void whatIsTypedIsReadAndPrintedInOneWay(String typed, String printed) {
        assertThat(QueryParser.parse(typed)).isInstanceOfSatisfying(ParsedQuery.class, read -> {
            assertThat(read.query()).hasToString(printed);
            assertThat(read.hints()).isEmpty();
            assertThat(QueryParser.parse(printed)).isEqualTo(read);
        });
    }

    /** The place is that of the mark in the line below. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                """
            lachin AND
                      ^ here a word, a phrase or ( is expected""",
                """
            AND b
            ^ here a word, a phrase or ( is expected""",
                """
            a OR OR b
                 ^ here a word, a phrase or ( is expected""",
                """
            a NOT
                 ^ here a word, a phrase or ( is expected""",
                """
            (a b
                ^ here ) is expected, to the ( at character 1""",
                """
            a) b
             ^ there is no ( to this )""",
                """
            a ()
               ^ here a word, a phrase or ( is expected""",
                """
            a "b c
              ^ this quote is never closed""",
                """
            a ""
              ^ what is between the quotes holds no letter and no digit to look for""",
                """
            a - b
              ^ this holds no letter and no digit to look for""",
                """
            a … b
              ^ this holds no letter and no digit to look for""",
                """
            fl*d
              ^ * stands only at the end of a word, behind three letters or more""",
                """
            a fl*
                ^ * stands only at the end of a word, behind three letters or more""",
                """
            a NEAR b
              ^ NEAR takes a number of words from 1 to 50, as in NEAR/8""",
                """
            a NEAR/51 b
              ^ NEAR takes a number of words from 1 to 50, as in NEAR/8""",
                """
            a NEAR/5 (b OR c)
              ^ NEAR stands between two words, phrases or beginnings*, as in title:(oil NEAR/8 price)""",
                """
            a NEAR/5 b NEAR/5 c
                       ^ NEAR joins two: write a NEAR/8 b AND b NEAR/8 c""",
                """
            "a b"~99999
                 ^ ~ takes a number of words from 1 to 50, as in "oil price"~8""",
                """
            titel:flood
            ^ there is no field titel: the nearest is title: — and what is looked for with its colon stands in quotes""",
                """
            a Reports:5
              ^ there is no field Reports: the nearest is reports: — and what is looked for with its colon stands in quotes""",
                """
            title: a
                   ^ right behind title: there must be a word, a phrase or (""",
                """
            title:-a
                  ^ right behind title: there must be a word, a phrase or (""",
                """
            title:(a site:b)
                     ^ within title:( ) and text:( ) only words can stand, and no other field""",
                """
            language:klingon
                     ^ right behind language: there must be the two or three letters of a language, as in language:en""",
                """
            reports:many
                    ^ right behind reports: there must be a number or a span of two, as in reports:>=5, reports:5, reports:5..10""",
                """
            reports:9..3
                    ^ right behind reports: there must be a number or a span of two, as in reports:>=5, reports:5, reports:5..10""",
                """
            a OR reports:5
                 ^ reports: is about the whole story, so it can only be joined to the rest by AND, outside of ( ) and NOT""",
                """
            a -first:<2d
               ^ first: is about the whole story, so it can only be joined to the rest by AND, outside of ( ) and NOT""",
                """
            a NOT (b story:s-1)
                     ^ story: is about the whole story, so it can only be joined to the rest by AND, outside of ( ) and NOT""",
                """
            -a -b
            ^ this only leaves out, and almost every article has nothing of it: also write what to look for, on each side of OR""",
                """
            reports:>5 -a -b
                       ^ this only leaves out, and almost every article has nothing of it: also write what to look for, on each side of OR""",
                """
            a OR NOT b
                 ^ this only leaves out, and almost every article has nothing of it: also write what to look for, on each side of OR"""
            })
    void everyMistakeHasItsPlaceAndSaysWhatIsExpected(String marked) {
        List<String> lines = marked.lines().toList();
        int mark = lines.get(1).indexOf('^');
        assertThat(QueryParser.parse(lines.get(0)))
                .isEqualTo(new QueryMistake(mark, lines.get(1).substring(mark + 2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01",
                "99999-01-01",
                "2026-02-31",
                "2026-10-02..2026-10-01",
                "..",
                "yesterday",
                "<0h",
                "<5y",
                "=5"
            })
    void aTimeThatCannotBeIsRefused(String typed) {
        assertThat(QueryParser.parse("a published:" + typed))
                .isInstanceOfSatisfying(
                        QueryMistake.class, mistake -> assertThat(mistake.at()).isEqualTo(12));
    }

    @Test
    void whatNoKeyboardTypesIsRefusedOrSkipped() {
        assertThat(QueryParser.parse("a b\0c"))
                .isEqualTo(new QueryMistake(3, "the character U+0000 cannot be looked for"));
        assertThat(QueryParser.parse("\"a \ud800b\""))
                .isEqualTo(new QueryMistake(3, "the character U+D800 cannot be looked for"));
        assertThat(QueryParser.parse("a\udc00"))
                .isEqualTo(new QueryMistake(1, "the character U+DC00 cannot be looked for"));
        assertThat(read("\ufeffa\u202e\tb\u200f\n")).hasToString("a AND b");
        assertThat(read("𝒳 \"\n𝒳\"")).hasToString("𝒳 AND \"𝒳\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            salt and pepper       | “and” is looked for as a word here; the operator is written AND.
            oil Or gas            | “Or” is looked for as a word here; the operator is written OR.
            oil near/5 gas        | “near/5” is looked for as a word here; the operator is written NEAR/5.
            title:(oil not gas)   | “not” is looked for as a word here; the operator is written NOT.
            """)
    void anOperatorInLowerCaseIsAWordWithAHint(String typed, String hint) {
        assertThat(QueryParser.parse(typed))
                .isInstanceOfSatisfying(
                        ParsedQuery.class, read -> assertThat(read.hints()).containsExactly(hint));
    }

    @Test
    void aloneItIsJustAWord() {
        assertThat(QueryParser.parse("or")).isEqualTo(new ParsedQuery(new Query(new Clause.Word("or")), List.of()));
    }

    @Test
    void aQueryHasAtMost4096Characters() {
        assertThat(QueryParser.parse("a".repeat(4_096))).isInstanceOf(ParsedQuery.class);
        assertThat(QueryParser.parse("a".repeat(1_000_000)))
                .isEqualTo(
                        new QueryMistake(
                                4_096,
                                "a query ends here at the latest: it has at most 4,096 characters, and this one has 1,000,000"));
    }

    @Test
    void aQueryHasAtMost256Words() {
        assertThat(QueryParser.parse("a ".repeat(256))).isInstanceOf(ParsedQuery.class);
        String sentence = "this is one word too many: a query has at most 256";
        assertThat(QueryParser.parse("a ".repeat(257))).isEqualTo(new QueryMistake(512, sentence));
        assertThat(QueryParser.parse("a ".repeat(256) + "site:b")).isEqualTo(new QueryMistake(517, sentence));
        assertThat(QueryParser.parse("\"" + "a ".repeat(257) + "\"")).isEqualTo(new QueryMistake(0, sentence));
    }

    @Test
    void aQueryHasAtMost8Beginnings() {
        assertThat(QueryParser.parse("abc* ".repeat(8))).isInstanceOf(ParsedQuery.class);
        assertThat(QueryParser.parse("abc* ".repeat(9)))
                .isEqualTo(new QueryMistake(40, "this is one beginning* too many: a query has at most 8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "a (b OR ", "NOT ", "-"})
    void aQueryIsNestedAtMost20Deep(String opening) {
        String closing = ")".repeat(opening.contains("(") ? 20 : 0);
        assertThat(QueryParser.parse(opening.repeat(20) + "a" + closing)).isInstanceOf(ParsedQuery.class);
        assertThat(QueryParser.parse(opening.repeat(21) + "a" + closing))
                .isInstanceOfSatisfying(
                        QueryMistake.class,
                        mistake -> assertThat(mistake.reason())
                                .isEqualTo("this is nested too deep: ( ) and NOT go at most 20 deep"));
    }

    @Test
    void conditionsOnTheStoryAreHeldApartFromThoseOnItsArticles() {
        Query query = read("reports:>=5 (flood first:<24h) site:a.example");
        assertThat(query.story()).hasToString("[reports:>=5, first:<1d]");
        assertThat(query.articles().orElseThrow()).hasToString("flood AND site:a.example");
        assertThat(read("story:s-1").articles()).isEmpty();
    }

    @Test
    void anAgeIsCountedFromTheMomentOfAsking() {
        Clause.Timed timed = (Clause.Timed) read("published:<24h").clause();
        TimeRange.Span span = timed.range().at(Instant.parse("2026-10-02T12:00:00Z"));
        assertThat(span.holds(Instant.parse("2026-10-01T12:00:00Z"))).isTrue();
        assertThat(span.holds(Instant.parse("2026-10-01T11:59:59Z"))).isFalse();
    }

    /** Characters looked at, counted, for text that is hard in many ways. */
    @ParameterizedTest
    @ValueSource(
            strings = {"a ", "(a ", "-", "\"a ", "\"a\"~9 ", "abc* ", "title:", "a:", "NEAR/", "(", ")", "\u202e", "x"})
    void theWorkGrowsNoFasterThanTheLength(String part) {
        IntStream.of(100, 1_000, 4_000).forEach(length -> {
            CountedText text =
                    new CountedText(part.repeat(1 + length / part.length()).substring(0, length));
            QueryParser.parse(text);
            assertThat(text.looks()).isLessThanOrEqualTo(16L * length);
        });
    }

    private static Query read(String typed) {
        return ((ParsedQuery) QueryParser.parse(typed)).query();
    }
}
