package newsloom.dedupe.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/** Drops what a publisher hangs on every title, as in {@code … - WRCBtv.com | Chattanooga News}: what it has used twice before. */
public final class TitleParts {
    private static final List<String> SEPARATORS = List.of(" - ", " | ");
    private static final int ENOUGH = 2;
    private static final int REMEMBERED = 50_000;

    private final Map<String, Integer> uses = new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    public String strip(String title, String publisher) {
        String kept = title;
        for (String separator : SEPARATORS) {
            for (int at = kept.lastIndexOf(separator); at > 0; at = kept.lastIndexOf(separator, at - 1)) {
                String part = publisher + '\n' + kept.substring(at + separator.length());
                if (uses.merge(part, 1, Integer::sum) > ENOUGH) {
                    kept = kept.substring(0, at);
                }
            }
        }
        return kept;
    }

    /** The least lately used first, as they are to be forgotten. */
    public void write(StateWriter to) {
        to.number(uses.size());
        uses.forEach((part, times) -> {
            to.text(part);
            to.number(times.intValue());
        });
    }

    /** Takes all into an empty table. */
    public void read(StateReader from) {
        for (int left = from.integer(); left > 0; left--) {
            uses.put(from.text(), from.integer());
        }
    }
}
