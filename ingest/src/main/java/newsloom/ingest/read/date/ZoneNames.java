package newsloom.ingest.read.date;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Zones by their short names, as news feeds mean them: where two zones share one, that of more publishers. */
final class ZoneNames {
    private static final String NAMES = """
            +00:00 Z UT UTC GMT WET
            -12:00 IDLW
            -11:00 SST
            -10:00 HST
            -09:00 AKST HDT
            -08:00 PST PT AKDT
            -07:00 MST MT PDT
            -06:00 CST CT MDT
            -05:00 EST ET CDT COT PET ECT
            -04:00 AST AT EDT CLT VET BOT
            -03:30 NST NT
            -03:00 ART BRT ADT CLST UYT
            -02:30 NDT
            -02:00 BRST FNT
            -01:00 CVT AZOT
            +01:00 BST CET MET MEZ WEST WAT IST1
            +02:00 CEST MEST MESZ EET SAST CAT
            +03:00 EEST MSK TRT EAT
            +03:30 IRST
            +04:00 MSD GST SAMT
            +04:30 AFT IRDT
            +05:00 PKT UZT YEKT
            +05:30 IST SLST
            +05:45 NPT
            +06:00 ALMT OMST BDT
            +06:30 MMT
            +07:00 ICT WIB KRAT NOVT
            +08:00 SGT HKT AWST PHT MYT WITA IRKT CNST
            +09:00 JST KST WIT YAKT
            +09:30 ACST
            +10:00 AEST VLAT CHST
            +10:30 ACDT
            +11:00 AEDT MAGT
            +12:00 NZST FJT
            +13:00 NZDT
            """;

    private static final Map<String, ZoneOffset> OFFSETS = offsets();

    private ZoneNames() {}

    static Optional<ZoneOffset> offset(String name) {
        return Optional.ofNullable(OFFSETS.get(name));
    }

    private static Map<String, ZoneOffset> offsets() {
        Map<String, ZoneOffset> offsets = new HashMap<>();
        NAMES.lines().forEach(line -> {
            String[] words = line.split(" ", -1);
            for (int i = 1; i < words.length; i++) {
                offsets.put(words[i], ZoneOffset.of(words[0]));
            }
        });
        return Map.copyOf(offsets);
    }
}
