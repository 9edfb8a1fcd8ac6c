package newsloom.model.watch;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was counted while some changes were looked at.
 *
 * @param surging the watches that were told far more than usual, and when
 */
public record CountedVoices(List<Sighting> sightings, Map<String, Instant> surging) {
    public static final CountedVoices NONE = new CountedVoices(List.of(), Map.of());

    public CountedVoices {
        sightings = List.copyOf(sightings);
        surging = Map.copyOf(surging);
    }
}
