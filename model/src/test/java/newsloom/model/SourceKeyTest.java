package newsloom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsloom.model.source.SourceKey;
import org.junit.jupiter.api.Test;

class SourceKeyTest {

    @Test
    void everyKeyOfAHostIsInItsPartition() {
        SourceKey key = new SourceKey("paper.example.org", "s1");
        String page = SourceKey.ofPage(URI.create("http://Paper.example.org:8080/a/b"), "a1");

        assertThat(key.ofSource()).isEqualTo("paper.example.org/s1");
        assertThat(key.ofState()).isEqualTo("paper.example.org/s1/state");
        assertThat(page).isEqualTo("paper.example.org/page/a1");
        assertThat(SourceKey.ofHold("paper.example.org")).isEqualTo("paper.example.org/hold");
        assertThat(SourceKey.hostOf(page)).isEqualTo(SourceKey.hostOf(key.ofState()));
        assertThat(SourceKey.hostOf("paper.example.org")).isEqualTo("paper.example.org");
    }

    @Test
    void aHostIsInOnePartitionForAllTime() {
        assertThat(SourceKey.partition("paper.example.org", 16)).isEqualTo(11);
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(number -> SourceKey.partition("h" + number + ".example.org", 16))
                        .collect(Collectors.toSet()))
                .as("spread over all")
                .hasSize(16)
                .allMatch(partition -> partition >= 0 && partition < 16);
    }

    @Test
    void withoutHostOrIdThereIsNone() {
        assertThatThrownBy(() -> new SourceKey("", "s")).hasMessage("A source's host must not be blank.");
        assertThatThrownBy(() -> new SourceKey("h", " ")).hasMessage("A source's id must not be blank.");
    }
}
