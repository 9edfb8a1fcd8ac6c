package newsloom.ingest.replay;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import newsloom.ingest.read.PlainText;
import newsloom.model.Quarantined;

/** Where in a file something came from, as people and editors write it: {@code news/a.jsonl:17}. */
record Origin(Path file, long line) {

    Reading.Refused refuse(String reason, String content, int excerpt, InstantSource clock) {
        int end = Math.min(content.length(), excerpt);
        String beginning = PlainText.clean(content.substring(0, end));
        return new Reading.Refused(new Quarantined(toString(), reason, beginning, Optional.empty(), clock.instant()));
    }

    @Override
    public String toString() {
        return line == 0 ? file.toString() : file + ":" + line;
    }
}
