package newsloom.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StoreSettingsTest {
    @Test
    void aPasswordIsNeverPrintedWhereverItStands() {
        StoreSettings settings = StoreSettings.at("jdbc:postgresql://me:secret@db/newsloom?password=secret")
                .as("me", "secret");
        assertThat(settings.toString()).contains("db/newsloom").doesNotContain("secret");
    }

    @Test
    void aDatabaseWeDoNotKnowIsRefusedWithAnAnswer() {
        assertThatThrownBy(() -> SqlStoryStore.open(StoreSettings.at("jdbc:mysql://db/newsloom?password=secret")))
                .hasMessageContaining("jdbc:mysql://db/newsloom")
                .hasMessageContaining("jdbc:sqlite: or jdbc:postgresql:")
                .message()
                .doesNotContain("secret");
    }
}
