package newsloom.dedupe.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitlePartsTest {
    private final TitleParts parts = new TitleParts();

    @Test
    void dropsWhatAPublisherHungOnTwoTitlesBefore() {
        assertThat(parts.strip("Mill burns - Herald.com", "The Herald")).isEqualTo("Mill burns - Herald.com");
        assertThat(parts.strip("Mayor quits - Herald.com", "The Herald")).isEqualTo("Mayor quits - Herald.com");
        assertThat(parts.strip("Bakery opens - Herald.com", "The Herald")).isEqualTo("Bakery opens");
    }

    @Test
    void dropsSeveralParts() {
        for (String title : new String[] {"Mill burns", "Mayor quits"}) {
            parts.strip(title + " - Herald.com | Vessaly News", "The Herald");
        }

        assertThat(parts.strip("Bakery opens - Herald.com | Vessaly News", "The Herald"))
                .isEqualTo("Bakery opens");
    }

    @Test
    void anotherPublishersHabitsDoNotCount() {
        parts.strip("Mill burns - Live", "The Herald");
        parts.strip("Mayor quits - Live", "The Herald");

        assertThat(parts.strip("Bakery opens - Live", "The Post")).isEqualTo("Bakery opens - Live");
    }

    @Test
    void leavesTitlesWithoutPartsAlone() {
        for (int i = 0; i < 5; i++) {
            assertThat(parts.strip("Semi-final | ", "The Herald")).startsWith("Semi-final");
            assertThat(parts.strip("", "The Herald")).isEmpty();
            assertThat(parts.strip(" - ", "The Herald")).isEqualTo(" - ");
        }
    }
}
