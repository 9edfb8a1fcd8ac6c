package newsloom.dedupe.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoilerplateTest {
    private static final String STANDING = "Sign up to our newsletter here.";

    private final Tokenizer tokenizer = new Tokenizer(1_000);
    private final Boilerplate boilerplate = new Boilerplate(16, 2);

    @Test
    void marksASentenceThatStoodUnderTwoOtherTitlesOfItsPublisher() {
        assertThat(read("The Herald", "Mill burns", STANDING)).isZero();
        assertThat(read("The Herald", "Mayor quits", STANDING)).isZero();
        assertThat(read("The Herald", "Bakery opens", STANDING)).isEqualTo(6);
    }

    @Test
    void leavesTheRestOfTheTextAlone() {
        read("The Herald", "Mill burns", STANDING);
        read("The Herald", "Mayor quits", STANDING);

        assertThat(read("The Herald", "Bakery opens", "The new bakery opened today. " + STANDING + " Bread is sold."))
                .isEqualTo(6);
    }

    @Test
    void knowsASentenceAgainWhateverItsCase() {
        read("The Herald", "Mill burns", STANDING);
        read("The Herald", "Mayor quits", STANDING);

        assertThat(read("The Herald", "Bakery opens", "SIGN up to our Newsletter, here!"))
                .isEqualTo(6);
    }

    @Test
    void anUpdateUnderTheSameTitleIsNoOtherTitle() {
        for (int update = 0; update < 5; update++) {
            assertThat(read("The Herald", "Mill burns", STANDING)).isZero();
        }
    }

    @Test
    void whatOthersPrintIsNotThisPublishersStandingText() {
        read("The Herald", "Mill burns", STANDING);
        read("The Post", "Mayor quits", STANDING);

        assertThat(read("The Echo", "Bakery opens", STANDING)).isZero();
    }

    @Test
    void aSentenceOfThreeWordsIsTooShortToSay() {
        read("The Herald", "Mill burns", "All rights reserved.");
        read("The Herald", "Mayor quits", "All rights reserved.");

        assertThat(read("The Herald", "Bakery opens", "All rights reserved.")).isZero();
    }

    @Test
    void theTitleIsNeverMarked() {
        for (int i = 0; i < 4; i++) {
            read("The Herald", "The same long title", "Number " + i + " of the many things.");
        }
        Tokens tokens = tokenizer.tokenize("The same long title", "Something else happened here.");
        boilerplate.mark(tokens, "The Herald");

        assertThat(tokens.isBoilerplate(0)).isFalse();
    }

    @Test
    void markingWhatIsKnownTeachesNothing() {
        for (int i = 0; i < 4; i++) {
            assertThat(boilerplate.mark(tokenizer.tokenize("Title " + i, STANDING), "The Herald"))
                    .isZero();
        }
        read("The Herald", "Mill burns", STANDING);
        read("The Herald", "Mayor quits", STANDING);
        assertThat(boilerplate.mark(tokenizer.tokenize("Bakery opens", STANDING), "The Herald"))
                .isZero();
        read("The Herald", "Chess champion dies", STANDING);

        assertThat(boilerplate.mark(tokenizer.tokenize("Bakery opens", STANDING), "The Herald"))
                .isEqualTo(6);
    }

    /** How many words of the text are marked. */
    private int read(String publisher, String title, String text) {
        Tokens tokens = tokenizer.tokenize(title, text);
        boilerplate.learn(tokens, publisher);
        int marked = 0;
        for (int i = 0; i < tokens.count(); i++) {
            marked += tokens.isBoilerplate(i) ? 1 : 0;
        }
        return marked;
    }
}
