package newsloom.dedupe.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import newsloom.dedupe.copy.Sketch;
import newsloom.dedupe.explain.HeaderList;
import newsloom.dedupe.explain.PackedEvidence;
import newsloom.dedupe.explain.PackedHeader;
import newsloom.dedupe.state.Blocks;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;
import newsloom.dedupe.vector.ArticleVector;

/** What each report was given when its text arrived, and its reasons: revisions that come meanwhile change none of it. */
final class ArticleSnapshot {
    private final long[] arrivals;
    private final float[] orders;
    private final PackedHeader[] headers;
    private final ArticleVector[] vectors;
    private final Sketch[] sketches;
    private final PackedEvidence[] reasons;

    ArticleSnapshot(List<ActiveArticle> reports) {
        int count = reports.size();
        arrivals = new long[count];
        orders = new float[count];
        headers = new PackedHeader[count];
        vectors = new ArticleVector[count];
        sketches = new Sketch[count];
        reasons = new PackedEvidence[count];
        for (int slot = 0; slot < count; slot++) {
            keep(slot, reports.get(slot));
        }
    }

    void write(StateWriter to) {
        to.number(headers.length);
        Blocks.write(to, headers.length, (slot, block) -> {
            block.number(arrivals[slot]);
            block.number(orders[slot]);
            headers[slot].write(block);
            vectors[slot].write(block);
            sketches[slot].write(block);
        });
        HeaderList known = new HeaderList(headers, slots());
        Blocks.write(to, headers.length, (slot, block) -> reasons[slot].write(block, known));
    }

    /** @param neighbours how many of the nearest reports each knows */
    static List<ActiveArticle> read(StateReader from, int neighbours) {
        ActiveArticle[] reports = new ActiveArticle[from.integer()];
        PackedHeader[] headers = new PackedHeader[reports.length];
        Blocks.read(from, reports.length, (slot, block) -> {
            reports[slot] = read(block, slot, neighbours);
            headers[slot] = reports[slot].header();
        });
        HeaderList known = new HeaderList(headers, new IdentityHashMap<>());
        Blocks.read(from, reports.length, (slot, block) -> reports[slot].explain(PackedEvidence.read(block, known)));
        return new ArrayList<>(Arrays.asList(reports));
    }

    private static ActiveArticle read(StateReader from, int slot, int neighbours) {
        long arrival = from.whole();
        float order = from.single();
        return new ActiveArticle(
                slot,
                arrival,
                PackedHeader.read(from),
                ArticleVector.read(from),
                Sketch.read(from),
                order,
                new NearestNeighbours(neighbours));
    }

    private void keep(int slot, ActiveArticle report) {
        arrivals[slot] = report.arrival();
        orders[slot] = report.order();
        headers[slot] = report.header();
        vectors[slot] = report.vector();
        sketches[slot] = report.sketch();
        reasons[slot] = report.reasons();
    }

    private IdentityHashMap<PackedHeader, Integer> slots() {
        IdentityHashMap<PackedHeader, Integer> slots = new IdentityHashMap<>(headers.length);
        for (int slot = 0; slot < headers.length; slot++) {
            slots.put(headers[slot], slot);
        }
        return slots;
    }
}
