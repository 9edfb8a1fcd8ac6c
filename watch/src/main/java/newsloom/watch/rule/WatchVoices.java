package newsloom.watch.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsloom.model.watch.CountedVoices;
import newsloom.model.watch.Sighting;
import newsloom.model.watch.VoiceCount;
import newsloom.watch.surge.VoiceHistory;

/** The voices of those watches that were told of something lately, in memory, and what is counted in this round. */
final class WatchVoices {
    private static final int MOST = 2_000;

    private final WatchLedger ledger;
    private final Map<String, VoiceHistory> histories = new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, VoiceHistory> eldest) {
            return size() > MOST;
        }
    };
    private final Map<String, VoiceHistory> stories = new HashMap<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final Map<String, Instant> surging = new HashMap<>();

    WatchVoices(WatchLedger ledger) {
        this.ledger = ledger;
    }

    VoiceHistory history(String watch) {
        return histories.computeIfAbsent(watch, name -> new VoiceHistory(ledger.voices(name)));
    }

    /** That of a story as it is in this round. */
    VoiceHistory ofStory(String story) {
        return stories.computeIfAbsent(story, id -> VoiceHistory.ofStory(ledger.storyVoices(id)));
    }

    void count(Sighting seen) {
        history(seen.watch())
                .add(new VoiceCount(VoiceCount.bucket(seen.at()), seen.article().language(), 1));
        sightings.add(seen);
    }

    /** Keeps that a watch surges; says whether that is anew. */
    boolean surges(String watch, Instant at) {
        surging.put(watch, at);
        return history(watch).surges(at);
    }

    /** What was counted since this was asked last, to be kept. */
    CountedVoices counted() {
        CountedVoices counted = new CountedVoices(sightings, surging);
        sightings.clear();
        surging.clear();
        stories.clear();
        return counted;
    }

    /** What was counted is kept by nobody, or somebody else has counted. */
    void forget() {
        histories.clear();
        sightings.clear();
        surging.clear();
        stories.clear();
    }
}
