package newsloom.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SeenEntriesProperties {

    @Property
    void isTheSameWhenItIsUnpacked(@ForAll Map<Long, Long> entries) {
        SeenEntries seen = SeenEntries.none();
        entries.forEach(seen::add);

        SeenEntries unpacked = SeenEntries.of(seen.packed());

        assertThat(unpacked.size()).isEqualTo(entries.size());
        entries.forEach((id, print) -> assertThat(unpacked.fingerprint(id)).contains(print));
    }

    @Property
    void isBoundedHoweverLongItIsFollowed(@ForAll Map<Long, Long> entries, @ForAll Map<Long, Long> former) {
        SeenEntries seen = SeenEntries.none();
        entries.forEach(seen::add);
        SeenEntries before = SeenEntries.none();
        for (long id = 0; id < 1_000; id++) {
            before.add(id, id);
        }
        former.forEach(before::add);

        seen.follow(before);

        assertThat(seen.size()).isLessThanOrEqualTo(2 * entries.size() + 500);
        entries.forEach((id, print) -> assertThat(seen.fingerprint(id)).contains(print));
    }

    @Property
    void readsWhatItCanOfAnything(@ForAll String packed) {
        assertThat(SeenEntries.of(packed).size()).isNotNegative();
    }
}
