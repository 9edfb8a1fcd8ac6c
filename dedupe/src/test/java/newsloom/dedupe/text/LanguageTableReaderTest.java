package newsloom.dedupe.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageTableReaderTest {
    @Test
    void readsWordsBetweenBlanksAndGroupsBetweenCommas() throws IOException {
        LanguageTable table = read("weekdays=a aa,b,c,d,e,f,g\nage.single=jährige  jähriger\nplurals=true");

        assertThat(table.weekdays()).hasSize(7).startsWith(List.of("a", "aa"), List.of("b"));
        assertThat(table.single()).containsExactly("jährige", "jähriger");
        assertThat(table.inflection()).isEqualTo(Inflection.ENGLISH);
        assertThat(table.months()).isEmpty();
    }

    @Test
    void anEmptyFileIsTheTableThatKnowsNothing() throws IOException {
        assertThat(read("")).isEqualTo(LanguageTable.NONE);
    }

    @Test
    void aGroupMayBeEmptyWhenItsWordsAreTooAmbiguous() throws IOException {
        assertThat(read("weekdays=a,b,,d,e,f,g").weekdays()).hasSize(7).contains(List.of());
    }

    @Test
    void namesFileAndKeyOfWhatIsMalformed() {
        refuses("months=january,february", "xx.properties: months must have 12 groups between commas, not 2");
        refuses("weekdys=monday", "xx.properties: weekdys is not a key");
        refuses("places=France", "xx.properties: places must hold words in small letters between blanks, not 'France'");
        refuses("common=the,of", "xx.properties: common must hold words");
        refuses("common=and of and", "xx.properties: common has 'and' twice");
        refuses("weekdays=a,b,a,d,e,f,g", "xx.properties: weekdays has 'a' twice");
        refuses("plurals=yes", "xx.properties: plurals must be true or false, not 'yes'");
    }

    private static void refuses(String lines, String message) {
        assertThatThrownBy(() -> read(lines))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static LanguageTable read(String lines) throws IOException {
        return LanguageTableReader.read("xx.properties", new StringReader(lines));
    }
}
