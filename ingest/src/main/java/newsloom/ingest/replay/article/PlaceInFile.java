package newsloom.ingest.replay.article;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import newsloom.ingest.read.PlainText;
import newsloom.model.quarantine.Quarantined;

/**
 * Where in a file something came from, as people and editors write it: {@code news/a.jsonl:17}, and for an archive the
 * byte where its record begins: {@code news/a.warc.gz@4711}.
 */
public record PlaceInFile(Path file, String place) {

    /** Line 0 is the file as a whole. */
    public PlaceInFile(Path file, long line) {
        this(file, line == 0 ? "" : ":" + line);
    }

    public static PlaceInFile atByte(Path file, long position) {
        return new PlaceInFile(file, "@" + position);
    }

    public ReplayedItem.Refused refuse(String reason, String content, int excerpt, InstantSource clock) {
        int end = Math.min(content.length(), excerpt);
        String beginning = PlainText.clean(content.substring(0, end));
        return new ReplayedItem.Refused(
                new Quarantined(toString(), reason, beginning, Optional.empty(), clock.instant()));
    }

    @Override
    public String toString() {
        return file + place;
    }
}
