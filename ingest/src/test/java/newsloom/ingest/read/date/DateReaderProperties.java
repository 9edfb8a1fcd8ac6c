package newsloom.ingest.read.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class DateReaderProperties {
    private static final long SECONDS_1971 = 31_536_000L;
    private static final long SECONDS_2100 = 4_102_444_800L;

    @Property
    void whatPrintersOfDatesWriteIsReadBack(
            @ForAll @LongRange(min = SECONDS_1971, max = SECONDS_2100) long seconds,
            @ForAll("offsets") ZoneOffset offset) {
        Instant time = Instant.ofEpochSecond(seconds);
        for (String layout : new String[] {
            "EEE, dd MMM yyyy HH:mm:ss Z",
            "yyyy-MM-dd'T'HH:mm:ssXXX",
            "EEE MMM d HH:mm:ss Z yyyy",
            "d MMMM yyyy, h:mm:ss a XX"
        }) {
            String written = DateTimeFormatter.ofPattern(layout, Locale.ENGLISH).format(time.atOffset(offset));
            assertThat(DateReader.read(written)).as(written).contains(time);
        }
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll @StringLength(max = 150) String text) {
        assertThat(DateReader.read(text)).isNotNull();
    }

    @Provide
    Arbitrary<ZoneOffset> offsets() {
        return Arbitraries.integers().between(-47, 56).map(quarters -> ZoneOffset.ofTotalSeconds(quarters * 900));
    }
}
