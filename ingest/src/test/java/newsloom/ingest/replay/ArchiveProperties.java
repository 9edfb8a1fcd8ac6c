package newsloom.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Damage to one record of an archive never costs another. */
class ArchiveProperties {
    private static final int RECORDS = 4;

    @Property(tries = 150)
    void whateverIsDamagedTheOtherRecordsAreRead(
            @ForAll boolean packed,
            @ForAll @IntRange(min = 0, max = RECORDS - 1) int damaged,
            @ForAll @IntRange(min = 3, max = 300) int from,
            @ForAll @Size(min = 1, max = 40) byte[] damage)
            throws IOException {
        List<String> untouched = new ArrayList<>();
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        for (int i = 0; i < RECORDS; i++) {
            byte[] record =
                    ArchiveTest.response("https://example.org/" + i, ArchiveTest.HTML, ArchiveTest.page("Page " + i));
            byte[] written = packed ? Replay.gzip(record) : record;
            if (i == damaged) {
                System.arraycopy(damage, 0, written, from, damage.length);
            } else {
                untouched.add("Page " + i);
            }
            archive.write(written);
        }

        assertThat(titles(archive.toByteArray(), packed)).containsAll(untouched);
    }

    private static List<String> titles(byte[] archive, boolean packed) throws IOException {
        Path file = Files.createTempFile("newsloom", packed ? ".warc.gz" : ".warc");
        try {
            Files.write(file, archive);
            return Replay.of(file).articles.stream()
                    .map(article -> article.title().orElse(""))
                    .toList();
        } finally {
            Files.delete(file);
        }
    }
}
