package newsloom.ingest.read.opml;

import java.util.List;

/** What a list of feeds holds; {@code remarks} are sentences about what was left out. */
public record OpmlReading(List<Outline> outlines, List<String> remarks) {

    public OpmlReading {
        outlines = List.copyOf(outlines);
        remarks = List.copyOf(remarks);
    }
}
