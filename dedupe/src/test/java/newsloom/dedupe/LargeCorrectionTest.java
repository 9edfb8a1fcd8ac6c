package newsloom.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.Correction.Merge;
import newsloom.model.Correction.Split;
import newsloom.model.story.MembershipCause;
import newsloom.model.story.Story;
import org.junit.jupiter.api.Test;

/** Corrections that name few of many: all of the stories move, and all of them come back. */
class LargeCorrectionTest {
    private static final int NAMED = 8;
    private static final List<String> FIRE = List.of("Brackwater", "Lindqvist", "Quarrow");
    private static final List<String> VOTE = List.of("Skerry", "Pellier", "Tarnholm");

    private final Random random = new Random(5);
    private final Analyst ann = new Analyst("ann");
    private final List<Article> articles = new ArrayList<>();
    private final Told told = new Told(Parameters.defaults());

    LargeCorrectionTest() {
        for (int i = 0; i < 40; i++) {
            articles.add(report("f" + i, "Brackwater mill fire " + word(), FIRE));
            articles.add(report("v" + i, "Skerry vote " + word(), VOTE));
        }
        articles.forEach(told::add);
    }

    @Test
    void aMergeThatNamesSomeOfEachStoryMovesAllOfTheOther() {
        Story stays = told.storyOf("f0");
        Story goes = told.storyOf("v0");

        told.apply(fewOf(stays, goes));

        assertThat(told.storyOf("f0").id()).isEqualTo(stays.id());
        assertThat(Told.idsIn(told.storyOf("f0")))
                .hasSize(stays.articles().size() + goes.articles().size())
                .containsAll(Told.idsIn(goes));
        assertThat(told.member("v20").cause()).isEqualTo(MembershipCause.CORRECTED);
        assertThat(told.member("v20").from()).contains(goes.id());
    }

    @Test
    void undoneItLeavesIdsMembersAndHeadlinesAsTheyWere() {
        Map<String, List<String>> before = stories();
        List<String> headlines = headlines();
        Correction merge = fewOf(told.storyOf("f0"), told.storyOf("v0"));

        told.apply(merge);
        assertThat(stories()).isNotEqualTo(before);
        told.apply(ann.undo(merge));

        assertThat(stories()).isEqualTo(before);
        assertThat(headlines()).isEqualTo(headlines);
    }

    @Test
    void soDoMergersOfMergersInWhateverOrderTheyAreUndone() {
        told.add(report("x", "Storm over Quillon", List.of("Quillon", "Ostrel", "Kilmoor")));
        Map<String, List<String>> before = stories();
        Correction first = fewOf(told.storyOf("f0"), told.storyOf("v0"));
        told.apply(first);
        Map<String, List<String>> between = stories();
        Correction second = fewOf(told.storyOf("x"), told.storyOf("f0"));
        told.apply(second);
        assertThat(told.storyOf("v0").id()).isEqualTo(told.storyOf("x").id());

        told.apply(ann.undo(second));
        assertThat(stories()).isEqualTo(between);
        told.apply(ann.undo(first));

        assertThat(stories()).isEqualTo(before);
    }

    @Test
    void aStoryThatTookAnotherKeepsItsIdWhenItIsNamedByAnArticleOfThat() {
        told.add(report("x", "Storm over Quillon", List.of("Quillon", "Ostrel", "Kilmoor")));
        Story stays = told.storyOf("f0");
        Story third = told.storyOf("x");
        told.apply(fewOf(stays, told.storyOf("v0")));

        told.apply(new Merge("m2", "ann", ann.undo(fewOf(stays, third)).at(), List.of("v39", "f39", "x")));

        assertThat(told.storyOf("x").id()).isEqualTo(stays.id());
    }

    @Test
    void anUndoneSplitLeavesIdsAndMembersAsTheyWere() {
        Map<String, List<String>> before = stories();
        Correction split = ann.split(told.storyOf("f0"), "f3", "f17");
        told.apply(split);
        String apart = told.storyOf("f3").id();

        told.apply(ann.undo(split));

        assertThat(stories()).isEqualTo(before);
        assertThat(mergedInto(apart)).isEqualTo(told.storyOf("f0").id());
    }

    @Test
    void anUndonePinLeavesIdsAndMembersAsTheyWereAlsoWhereTheArticleWasAlone() {
        told.add(report("x", "Storm over Quillon", List.of("Quillon", "Ostrel", "Kilmoor")));
        Map<String, List<String>> before = stories();
        Correction pin = ann.pin("x", told.storyOf("f0"));
        told.apply(pin);
        assertThat(told.storyOf("x").id()).isEqualTo(told.storyOf("f0").id());

        told.apply(ann.undo(pin));

        assertThat(stories()).isEqualTo(before);
    }

    @Test
    void aMergeThatIsThereBeforeTheArticlesHoldsForAllOfThemAndIsUndone() {
        Correction merge = fewOf(told.storyOf("f0"), told.storyOf("v0"));
        told.apply(merge);
        Told again = new Told(Parameters.defaults());
        again.apply(merge);

        articles.forEach(again::add);

        assertThat(Told.idsIn(again.storyOf("f0"))).hasSameElementsAs(Told.idsIn(told.storyOf("f0")));
        again.apply(ann.undo(merge));
        told.apply(ann.undo(merge));
        assertThat(stories(again).values())
                .containsExactlyInAnyOrderElementsOf(stories().values());
    }

    @Test
    void whatComesLaterJoinsWhatItResemblesAndIsToldInTheStoryThatTookIt() {
        Correction merge = fewOf(told.storyOf("f0"), told.storyOf("v0"));
        String goes = told.storyOf("v0").id();
        told.apply(merge);

        told.add(report("later", "Skerry vote counted", VOTE));

        assertThat(told.storyOf("later").id()).isEqualTo(told.storyOf("f0").id());
        told.apply(ann.undo(merge));
        assertThat(told.storyOf("later").id()).isEqualTo(goes);
    }

    @Test
    void aSplitOffALargeStoryTellsOfFewMembers() {
        Story fire = told.storyOf("f0");
        assertThat(fire.articles()).hasSizeGreaterThan(35);

        told.apply(new Split("s1", "ann", ann.undo(fewOf(fire, fire)).at(), List.of("f3"), List.of("f0", "f39")));

        assertThat(told.updates().get(told.updates().size() - 1).memberships()).hasSizeLessThan(25);
    }

    /** As an analyst's correction names some of each. */
    private Merge fewOf(Story stays, Story goes) {
        Merge all = ann.merge(stays, goes);
        List<String> named = new ArrayList<>(
                Told.idsIn(stays).subList(0, Math.min(NAMED, stays.articles().size())));
        named.addAll(Told.idsIn(goes).subList(0, Math.min(NAMED, goes.articles().size())));
        return new Merge(all.id(), all.author(), all.at(), named);
    }

    private String mergedInto(String story) {
        return told.everything().stream()
                .filter(version -> version.id().equals(story))
                .reduce((first, second) -> second)
                .flatMap(version -> version.head().mergedInto())
                .orElse("");
    }

    private Map<String, List<String>> stories() {
        return stories(told);
    }

    private static Map<String, List<String>> stories(Told told) {
        Map<String, List<String>> stories = new HashMap<>();
        told.stories().forEach(story -> stories.put(story.id(), Told.idsIn(story)));
        assertThat(new HashSet<>(stories.values().stream().flatMap(List::stream).toList()))
                .hasSize(stories.values().stream().mapToInt(List::size).sum());
        return stories;
    }

    private List<String> headlines() {
        return told.stories().stream().map(Story::headline).sorted().toList();
    }

    private Article report(String id, String title, List<String> names) {
        return new Newspaper("Paper " + random.nextInt(9))
                .prints(
                        "2024-03-12",
                        id,
                        title,
                        "On Tuesday " + names.get(0) + ' ' + words(20) + ' ' + names.get(1) + ' ' + words(20) + " at "
                                + names.get(2) + '.');
    }

    private String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> word()).collect(Collectors.joining(" "));
    }

    private String word() {
        return "" + "bdfgklmn".charAt(random.nextInt(8)) + "aeiou".charAt(random.nextInt(5))
                + "lnrst".charAt(random.nextInt(5)) + "aeio".charAt(random.nextInt(4))
                + "kmnp".charAt(random.nextInt(4));
    }
}
