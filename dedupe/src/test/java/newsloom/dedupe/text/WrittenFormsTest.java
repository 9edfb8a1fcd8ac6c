package newsloom.dedupe.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;
import org.junit.jupiter.api.Test;

class WrittenFormsTest {
    private static final int MANY = 5_000;

    private final WrittenForms forms = new WrittenForms();

    @Test
    void everyTermKeepsItsFormHoweverManyThereAre() {
        fill();

        assertThat(forms).satisfies(WrittenFormsTest::isWhole);
    }

    @Test
    void whatIsReadAgainGoesOnAsBefore() {
        fill();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StateWriter writer = new StateWriter(bytes);
        forms.write(writer);
        writer.flush();
        WrittenForms read = new WrittenForms();
        read.read(new StateReader(new ByteArrayInputStream(bytes.toByteArray())));

        read.add(1, "Óscar");

        assertThat(read).satisfies(WrittenFormsTest::isWhole);
        assertThat(read.of(1)).contains("Óscar");
    }

    @Test
    void whatIsTooLongToBeANameIsNotKept() {
        forms.add(0, "界".repeat(40));
        forms.add(1, "A".repeat(41));

        assertThat(forms.of(0)).contains("界".repeat(40));
        assertThat(forms.of(1)).isEmpty();
    }

    @Test
    void aTermWithoutAFormIsWrittenWithACapitalLetter() {
        assertThat(WrittenForms.capitalised("óscar")).isEqualTo("Óscar");
        assertThat(WrittenForms.capitalised("東京")).isEqualTo("東京");
        assertThat(WrittenForms.capitalised("")).isEmpty();
    }

    /** Every second term has a form. */
    private void fill() {
        for (int term = 0; term < MANY; term += 2) {
            forms.add(term, "NÁME " + term);
        }
    }

    private static void isWhole(WrittenForms forms) {
        for (int term = 2; term < MANY; term += 2) {
            assertThat(forms.of(term)).contains("NÁME " + term);
            assertThat(forms.of(term + 1)).isEmpty();
        }
    }
}
