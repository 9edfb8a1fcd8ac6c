package newsloom.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.model.Evidence;
import newsloom.model.Evidence.CopiedText;
import newsloom.model.Evidence.EventDays;
import newsloom.model.Evidence.Kind;
import newsloom.model.Evidence.RunnerUpStory;
import newsloom.model.Evidence.SharedAge;
import newsloom.model.Evidence.SharedName;
import newsloom.model.Evidence.SharedTerm;
import newsloom.model.story.Keyword;
import newsloom.model.story.Role;
import newsloom.model.story.Story;
import org.junit.jupiter.api.Test;

class StoryEngineTest {
    private static final Newspaper HERALD = new Newspaper("The Herald");
    private static final Newspaper POST = new Newspaper("The Post");
    private static final Newspaper ECHO = new Newspaper("The Echo");

    private static final String MILL = """
            A fire destroyed the old paper mill in Brackwater in the early hours of Tuesday, the fire service said. \
            Some 80 firefighters fought the flames on Quarrow Street for six hours before the roof of the main hall fell in. \
            A night watchman, Edgar Lindqvist, 61, was taken to hospital with burns to his hands.

            The mill had stood empty since 2009. Its owner, the Oduya group, had planned 140 flats there from next spring. \
            Fire chief Maren Castellane said it was too early to speak of the cause. \
            Neighbours reported a bang shortly after two in the morning and sparks as high as the church tower.

            The railway to Vessaly stayed closed until noon because of the smoke, and schools nearby kept their windows shut. \
            The council meets on Thursday to talk about what shall become of the ruin.
            """;
    private static final String SAME_MILL_IN_OTHER_WORDS = """
            Nothing but the chimney is left of Brackwater's paper mill after a blaze that kept 80 firefighters busy \
            through Tuesday morning. Edgar Lindqvist, the 61-year-old watchman, burned his hands as he tried to save \
            his dog, and is in hospital. The Oduya group wanted to turn the building on Quarrow Street into 140 flats. \
            Trains to Vessaly did not run before noon. What set the mill alight is not known, \
            fire chief Maren Castellane told reporters.
            """;
    private static final String ELECTION = """
            Voters in Skerry gave the Harbour Party of Jost Pellier a narrow majority on Sunday, the first in 24 years. \
            With all 312 wards counted it has 51.3 percent, and 29 of the 55 seats in the assembly at Tarnholm. \
            Premier Wilma Drusk conceded before midnight and wished her successor a steady hand. \
            Pellier promised lower ferry fares and a new hospital on the northern islands.
            """;
    private static final String NOTICE = """
            We and our 214 partners value your privacy. We use cookies and similar technologies to store and read \
            information on your device, such as unique identifiers, so that we can remember your settings. \
            Some of our partners process your personal data on the basis of legitimate interest. \
            Click accept all to consent to these purposes, or manage choices to decide for each partner separately. \
            Your choice applies to this site alone and is kept for thirteen months. \
            You can withdraw or change your consent whenever you like by following the link at the foot of the page. \
            For details please read our privacy policy, where you will also find our data protection officer.

            """;

    private final Article mill = HERALD.prints("2024-03-12", "mill", "Fire destroys Brackwater paper mill", MILL);
    private final Article sameMill = POST.prints(
            "2024-03-12",
            "same-mill",
            "Only the chimney still stands: Brackwater loses its mill",
            SAME_MILL_IN_OTHER_WORDS);
    private final Article election =
            ECHO.prints("2024-03-12", "election", "Harbour Party wins Skerry for the first time", ELECTION);

    @Test
    void reportsOfOneEventInOtherWordsJoinAndAnotherEventStaysApart() {
        Told told = Told.of(mill, election, sameMill);

        assertThat(told.stories())
                .extracting(Told::idsIn)
                .containsExactlyInAnyOrder(List.of("mill", "same-mill"), List.of("election"));
        assertThat(told.member("same-mill").score()).isPositive();
    }

    @Test
    void anArticleAloneIsAStoryOfItsOwn() {
        Story story = Told.of(mill).storyOf("mill");

        assertThat(story.version()).isOne();
        assertThat(story.head().counts().voices()).isOne();
        assertThat(story.headline()).isEqualTo("Fire destroys Brackwater paper mill");
        assertThat(story.canonical()).isEqualTo("mill");
        assertThat(story.head().origin()).isEqualTo("mill");
        assertThat(story.articles().get(0).score()).isZero();
    }

    @Test
    void aTextOfOneWordIsAStoryOfItsOwnToo() {
        Told told = Told.of(mill, HERALD.printsUndated("word", "Fire", "Fire"), POST.printsUndated("dot", "?", "."));

        assertThat(told.stories()).hasSize(3);
    }

    @Test
    void aReprintWithLightEditsIsACopy() {
        Article reprint = POST.prints(
                "2024-03-13",
                "reprint",
                "Fire destroys Brackwater paper mill",
                MILL.replace("some 80", "about 80").replace("the fire service said", "officials said"));

        isACopyOfTheMill(Told.of(mill, reprint), "reprint");
    }

    @Test
    void aReprintCutFromTheBottomIsACopy() {
        String half = MILL.substring(0, MILL.indexOf("The railway"));
        Article cut = POST.prints("2024-03-13", "cut", "Fire destroys Brackwater paper mill", half);

        isACopyOfTheMill(Told.of(mill, cut), "cut");
    }

    @Test
    void aReprintUnderANewHeadlineIsACopy() {
        Article renamed =
                POST.prints("2024-03-13", "renamed", "Watchman hurt as flames take Brackwater landmark", MILL);

        isACopyOfTheMill(Told.of(mill, renamed), "renamed");
    }

    @Test
    void aTextThatItsPublisherKeepsRenamingStaysOneFamily() {
        List<String> titles = List.of(
                "Fire destroys Brackwater paper mill",
                "Flames take a Brackwater landmark",
                "Watchman hurt on Quarrow Street",
                "Oduya's flats go up in smoke",
                "Railway to Vessaly shut until noon");
        Told told = Told.of(titles.stream()
                .map(title -> HERALD.prints("2024-03-12", title, title, MILL))
                .toArray(Article[]::new));

        for (String later : titles.subList(1, titles.size())) {
            assertThat(told.member(later).copyOf()).contains(titles.get(0));
        }
    }

    @Test
    void pagesThatHoldNothingButANoticeAreNoCopiesThoughTheirTitlesNameThePublisher() {
        Told told = Told.of(
                HERALD.prints("2024-03-12", "mill", "Brackwater mill - story of The Herald today", NOTICE),
                HERALD.prints("2024-03-12", "election", "Skerry votes - story of The Herald today", NOTICE),
                HERALD.prints("2024-03-12", "chess", "Champion dies - story of The Herald today", NOTICE));

        for (String page : List.of("mill", "election", "chess")) {
            assertThat(told.member(page).copyOf()).isEmpty();
        }
    }

    @Test
    void twoBriefsOfOneRoundupAreNoCopiesOfEachOther() {
        Told told = Told.of(
                POST.prints("2024-03-13", "roundup", "The day in brief: Brackwater, Skerry", MILL + ELECTION),
                HERALD.prints("2024-03-14", "mill", "Fire destroys Brackwater paper mill", MILL),
                ECHO.prints("2024-03-14", "election", "Harbour Party wins Skerry", ELECTION));

        assertThat(told.member("mill").copyOf()).contains("roundup");
        assertThat(told.member("election").copyOf()).isEmpty();
    }

    @Test
    void ofTwoLongPagesThatHoldOneCaptionOneIsOfItsFamily() {
        String caption = MILL.substring(0, MILL.indexOf("The mill had"));

        Told told = Told.of(
                HERALD.prints("2024-03-12", "caption", "Fire destroys Brackwater paper mill", caption),
                POST.prints("2024-03-12", "page", "Brackwater paper mill on fire", caption + witnesses("heard")),
                ECHO.prints("2024-03-12", "other", "Fire in Brackwater paper mill", caption + witnesses("feared")));

        assertThat(told.member("page").copyOf()).contains("caption");
        assertThat(told.member("other").copyOf()).isEmpty();
    }

    private static String witnesses(String verb) {
        return IntStream.range(0, 80)
                .mapToObj(i -> "Witness%d %s %s%d on that night. ".formatted(i, verb, verb, i))
                .collect(Collectors.joining());
    }

    @Test
    void aReprintThatCameBeforeItsOriginalIsStillTheCopy() {
        Article reprint = POST.prints("2024-03-13", "reprint", "Fire destroys Brackwater paper mill", MILL);
        Article again = ECHO.prints("2024-03-14", "again", "Fire destroys Brackwater paper mill", MILL);

        Told told = Told.of(reprint, again, mill);

        assertThat(told.storyOf("mill").head().origin()).isEqualTo("mill");
        isACopyOfTheMill(told, "reprint");
        assertThat(told.member("mill").copyOf()).isEmpty();
        assertThat(told.member("again").copyOf()).contains("mill");
    }

    @Test
    void ofCopiesPrintedAtTheSameTimeTheFirstToArriveIsTheOriginal() {
        Article twin = POST.prints("2024-03-12", "a-twin", "Fire destroys Brackwater paper mill", MILL);

        isACopyOfTheMill(Told.of(mill, twin), "a-twin");
    }

    @Test
    void twoEventsUnderOneLongNoticeStayApart() {
        Told told = Told.of(
                HERALD.prints("2024-03-12", "mill", "Fire destroys Brackwater paper mill", NOTICE + MILL),
                HERALD.prints("2024-03-12", "election", "Harbour Party wins Skerry", NOTICE + ELECTION));

        assertThat(told.storyOf("mill")).isNotEqualTo(told.storyOf("election"));
        assertThat(told.member("election").copyOf()).isEmpty();
    }

    @Test
    void theStandingTextOfAPublisherIsNoEvidence() {
        Told told = Told.of(
                HERALD.prints("2024-03-11", "first", "Chess champion dies", NOTICE + "Old Bixby Yelm has died."),
                HERALD.prints("2024-03-11", "second", "Bakery closes in Pell", NOTICE + "Nural's bakery shuts today."),
                HERALD.prints("2024-03-12", "mill", "Fire destroys Brackwater paper mill", NOTICE + MILL),
                HERALD.prints("2024-03-12", "same-mill", "Brackwater loses mill", NOTICE + SAME_MILL_IN_OTHER_WORDS));

        assertThat(told.storyOf("same-mill")).isEqualTo(told.storyOf("mill"));
        assertThat(told.member("same-mill").evidence())
                .filteredOn(SharedTerm.class::isInstance)
                .isNotEmpty()
                .map(evidence -> ((SharedTerm) evidence).term().orElse(""))
                .doesNotContain("cookies", "cookie", "privacy", "consent", "partner");
    }

    @Test
    void aPublisherCountsOnce() {
        Article followUp =
                HERALD.prints("2024-03-12", "follow-up", "Brackwater loses its mill", SAME_MILL_IN_OTHER_WORDS);

        assertThat(Told.of(mill, followUp).storyOf("mill").head().counts().voices())
                .isOne();
        assertThat(Told.of(mill, sameMill).storyOf("mill").head().counts().voices())
                .isEqualTo(2);
    }

    @Test
    void aTextAndItsReprintsAreOneVoice() {
        Article reprint = ECHO.prints("2024-03-13", "reprint", "Fire destroys Brackwater paper mill", MILL);
        Story story = Told.of(mill, reprint, sameMill).storyOf("mill");

        assertThat(story.articles()).hasSize(3);
        assertThat(story.head().counts().voices()).isEqualTo(2);
    }

    @Test
    void anUndatedReportIsOfItsStorysTime() {
        Article undated = ECHO.printsUndated("undated", "Brackwater loses its mill", SAME_MILL_IN_OTHER_WORDS);
        Story story = Told.of(mill, undated).storyOf("undated");

        assertThat(Told.idsIn(story)).contains("mill");
        assertThat(story.head().origin()).isEqualTo("mill");
        assertThat(story.head().firstPublishedAt()).isEqualTo(mill.publishedAt());
        assertThat(story.head().lastPublishedAt()).isEqualTo(mill.publishedAt());
    }

    @Test
    void aLateArticleLandsInItsStoryAndInItsPlaceInTime() {
        Told told = Told.of(
                sameMill,
                election,
                POST.prints("2024-04-20", "bakery", "Bakery closes in Pell", "Nural's bakery in Pell shuts today."),
                HERALD.prints("2024-03-11", "late", "Fire destroys Brackwater paper mill", MILL));

        assertThat(Told.idsIn(told.storyOf("late"))).containsExactly("late", "same-mill");
        assertThat(told.storyOf("late").head().origin()).isEqualTo("late");
    }

    @Test
    void everyMemberSaysWhatHoldsItThere() {
        Told told = Told.of(mill, sameMill);

        assertThat(told.member("same-mill").evidence())
                .extracting(Evidence::kind)
                .contains(Kind.BAR, Kind.NAME, Kind.TERM, Kind.LEAD, Kind.DATE, Kind.PERSON);
        assertThat(told.member("same-mill").evidence())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("weight")
                .contains(
                        new SharedName("brackwater", "Brackwater", 0),
                        new SharedTerm(Optional.of("mill"), 0),
                        new SharedAge(61, 0),
                        new EventDays(List.of(LocalDate.of(2024, 3, 12)), true, 0));
    }

    @Test
    void aMemberSaysWhichBarItPassedAndWhatItWasHeldAgainst() {
        Told told = Told.of(mill, sameMill);

        assertThat(told.member("same-mill").bar()).hasValue(0);
        assertThat(told.member("same-mill").heldAgainst()).containsExactly("mill");
        assertThat(told.member("mill").heldAgainst()).containsExactly("same-mill");
        assertThat(told.member("same-mill").odds()).hasValueCloseTo(18.0, within(1.0));
    }

    @Test
    void aMemberSaysWhichNamesAndNumbersNobodyHadNamedBeforeWholeAndAsWritten() {
        Told told =
                Told.of(mill, sameMill, POST.prints("2024-03-13", "next", "Brackwater mill owner speaks", """
                %s
                Walter Ockham of the Oduya group said that 17 flats in Pellworth would be let to neighbours.
                """.formatted(
                                SAME_MILL_IN_OTHER_WORDS)));

        assertThat(told.member("mill").brings())
                .contains("Brackwater", "Edgar Lindqvist", "Maren Castellane", "140")
                .doesNotContain("Edgar", "Lindqvist", "mill");
        assertThat(told.member("same-mill").brings()).isEmpty();
        assertThat(told.member("next").brings()).containsExactlyInAnyOrder("Walter Ockham", "Pellworth", "17");
    }

    @Test
    void aStorySaysWhichNamesAndTermsHoldItTogetherTheWeightiestFirst() {
        Told told = Told.of(mill, election, sameMill);

        assertThat(told.storyOf("election").head().keywords()).isEmpty();
        assertThat(told.storyOf("mill").head().keywords())
                .hasSize(8)
                .contains(new Keyword("Edgar Lindqvist", 2), new Keyword("Brackwater", 2));
    }

    @Test
    void aLargeStoryCountsWhoHoldsItsNamesAlsoAfterOneHasLeft() {
        Told told = new Told(Parameters.defaults());
        IntStream.range(0, 30)
                .mapToObj(i -> HERALD.prints("2024-03-12", "r" + i, "Mill burns " + i, MILL + " Note " + i + "."))
                .forEach(told::add);
        told.add(HERALD.prints("2024-03-12", "r7", "Harbour Party wins Skerry", ELECTION));

        assertThat(told.storyOf("r0").articles()).hasSize(29);
        assertThat(told.storyOf("r0").head().keywords())
                .contains(new Keyword("Edgar Lindqvist", 29))
                .allSatisfy(keyword -> assertThat(keyword.articles()).isEqualTo(29));
        assertThat(told.member("r29").brings()).containsExactly("29");
    }

    @Test
    void whatIsAloneOrACopyPassedNoBar() {
        Told told = Told.of(election, mill, POST.prints("2024-03-12", "copy", "Mill burns", MILL));

        assertThat(told.member("election").odds()).isEmpty();
        assertThat(told.member("election").bar()).isEmpty();
        assertThat(told.member("copy").odds()).isPresent();
        assertThat(told.member("copy").bar()).isEmpty();
        assertThat(told.member("copy").heldAgainst()).isEmpty();
    }

    @Test
    void aMemberSaysWhichDaysItAndTheOthersDifferIn() {
        String first = MILL.replace("Tuesday", "March 1").replace("Thursday", "noon");
        String second = SAME_MILL_IN_OTHER_WORDS.replace("Tuesday morning", "the morning of March 5");
        Told told = Told.of(
                HERALD.prints("2024-03-12", "mill", "Fire destroys Brackwater paper mill", first),
                POST.prints("2024-03-12", "same-mill", "Brackwater loses its mill", second));

        List<LocalDate> days = List.of(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 5));
        assertThat(told.storyOf("mill").articles())
                .hasSize(2)
                .allSatisfy(member -> assertThat(member.evidence())
                        .filteredOn(EventDays.class::isInstance)
                        .singleElement()
                        .isInstanceOfSatisfying(EventDays.class, said -> {
                            assertThat(said.days()).isEqualTo(days);
                            assertThat(said.weight()).isNegative();
                        }));
    }

    @Test
    void aMemberSaysWhichStoryCameSecondWhenOneCameNear() {
        Article otherMill = ECHO.prints("2024-03-02", "other-mill", "Brackwater sugar mill to close in June", """
                The sugar mill in Brackwater closes at the end of June after 112 years, its director said on Monday. \
                The 210 workers learned of it in the canteen. Beet prices have fallen by half since last autumn.
                """);
        Told told = Told.of(otherMill, mill, sameMill);

        assertThat(told.storyOf("same-mill")).isNotEqualTo(told.storyOf("other-mill"));
        assertThat(told.member("same-mill").evidence())
                .filteredOn(RunnerUpStory.class::isInstance)
                .map(RunnerUpStory.class::cast)
                .singleElement()
                .satisfies(second -> {
                    assertThat(second.story())
                            .isEqualTo(told.storyOf("other-mill").id());
                    assertThat(second.headline()).isEqualTo("Brackwater sugar mill to close in June");
                    assertThat(second.score() + second.below())
                            .isCloseTo(told.member("same-mill").score(), within(.01));
                    assertThat(second.weight()).isZero();
                    assertThat(second.reasons())
                            .hasSize(3)
                            .allSatisfy(reason -> assertThat(reason.weight()).isPositive())
                            .first()
                            .isInstanceOfSatisfying(
                                    SharedName.class,
                                    name -> assertThat(name.term()).isEqualTo("brackwater"));
                });
    }

    @Test
    void anArticleThatIsHereAlreadyChangesNothing() {
        Told told = Told.of(mill, election, sameMill);

        assertThat(told.add(mill)).isEmpty();
        assertThat(told.add(sameMill)).isEmpty();
    }

    private static void isACopyOfTheMill(Told told, String id) {
        assertThat(told.role(id)).isEqualTo(Role.COPY);
        assertThat(told.member(id).copyOf()).contains("mill");
        assertThat(told.member(id).evidence()).singleElement().isInstanceOfSatisfying(CopiedText.class, copied -> {
            assertThat(copied.article()).isEqualTo("mill");
            assertThat(copied.share()).isBetween(.5, 1.0);
        });
        assertThat(told.storyOf(id).head().origin()).isEqualTo("mill");
        assertThat(told.storyOf(id).head().counts().voices()).isOne();
    }

    @Test
    void languagesThatNobodyKnowsShareOneDesk() {
        String text = "Zorblat quuxim ferrowen takk dibbel, monnish oppar Tellivane ruk. Sessa vimm Orrowick.";
        Told told = Told.of(
                new Newspaper("One", Locale.forLanguageTag("qaa")).prints("2024-03-12", "a", "Zorblat quuxim", text),
                new Newspaper("Two", Locale.forLanguageTag("qab")).prints("2024-03-12", "b", "Zorblat quuxim", text));

        assertThat(told.stories()).hasSize(1);
    }
}
