package newsloom.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import newsloom.model.Evidence.SharedName;
import org.junit.jupiter.api.Test;

/** What the evidence calls a name. */
class NamesAsWrittenTest {
    private static final Newspaper HERALD = new Newspaper("The Herald");
    private static final Newspaper POST = new Newspaper("The Post");

    private static final String TALKS = """
            The talks ended late, said Armenian Prime Minister Nikol Pashinyan on Thursday. \
            He thanked NATO and its envoy Óscar McDowell for the maps. In the Philippines nobody took note. \
            Later Pashinyan flew home.
            """;
    private static final String SAME_TALKS = """
            Nothing came of the night, as Prime Minister Nikol Pashinyan told reporters. Some papers came from NATO \
            and from the envoy Óscar McDowell. The Philippines had sent nobody to hear Pashinyan.
            """;

    private final Told told = Told.of(
            HERALD.prints("2024-03-14", "talks", "Talks end late", TALKS),
            POST.prints("2024-03-14", "same-talks", "Nothing comes of a night", SAME_TALKS));

    @Test
    void aNameIsWholeWhicheverOfItsWordsIsShared() {
        assertThat(nameOf("pashinyan")).containsOnly("Nikol Pashinyan");
        assertThat(nameOf("nikol")).containsOnly("Nikol Pashinyan");
        assertThat(nameOf("óscar")).containsOnly("Óscar McDowell");
    }

    @Test
    void aNameIsWrittenAsItsArticlesWriteItNotAsItIsCompared() {
        assertThat(nameOf("nato")).containsOnly("NATO");
        assertThat(nameOf("philippine")).containsOnly("Philippines");
        assertThat(nameOf("mcdowell")).containsOnly("Óscar McDowell");
    }

    @Test
    void capitalsOfALoudLineAreNotHowANameIsWritten() {
        String loud = "It was said: ALL EYES ON MCDOWELL THIS TIME. ";
        Told shouted = Told.of(
                HERALD.prints("2024-03-14", "talks", "Talks end late", loud + TALKS),
                POST.prints("2024-03-14", "same-talks", "Nothing comes of a night", SAME_TALKS));

        assertThat(nameOf(shouted, "mcdowell")).containsOnly("Óscar McDowell");
    }

    @Test
    void aNameOfAScriptWithoutCapitalsKeepsTheLettersThatAreComparedAsOne() {
        Newspaper paper = new Newspaper("الصحيفة", Locale.forLanguageTag("ar"));
        Told arabic = Told.of(
                paper.prints("2024-03-14", "talks", "أودويا في كوارو", "وصل أودويا إلى كوارو مع ليندكفيست وتارنهولم."),
                paper.prints("2024-03-14", "same-talks", "كوارو", "قال أودويا في كوارو إن ليندكفيست وتارنهولم معه."));

        assertThat(nameOf(arabic, "اودويا")).isNotEmpty().allMatch(name -> name.contains("أودويا"));
    }

    private List<String> nameOf(String term) {
        return nameOf(told, term);
    }

    private static List<String> nameOf(Told told, String term) {
        return told.storyOf("same-talks").articles().stream()
                .flatMap(member -> member.evidence().stream())
                .filter(SharedName.class::isInstance)
                .map(SharedName.class::cast)
                .filter(name -> name.term().equals(term))
                .map(SharedName::name)
                .toList();
    }
}
