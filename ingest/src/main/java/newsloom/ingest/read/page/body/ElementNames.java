package newsloom.ingest.read.page.body;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Reads the {@link NameFeatures} of a page's elements; one for each page, as names come again and again. */
final class ElementNames {
    private static final int LONGEST = 400;

    private final Map<String, Long> known = new HashMap<>();

    long features(Element element) {
        long features = NameFeatures.of(element.normalName());
        features |= of(element.attr("class"));
        features |= of(element.id());
        features |= of(element.attr("role"));
        return features | of(element.attr("itemprop"));
    }

    private long of(String names) {
        if (names.isEmpty()) {
            return 0;
        }
        Long before = known.get(names);
        if (before == null) {
            before = read(names.length() > LONGEST ? names.substring(0, LONGEST) : names);
            known.put(names, before);
        }
        return before;
    }

    /** {@code post-body}, {@code postBody} and {@code post_body} are post and body, and together postbody. */
    private static long read(String names) {
        long features = 0;
        String before = "";
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= names.length(); i++) {
            char each = i < names.length() ? names.charAt(i) : ' ';
            boolean isHump = Character.isUpperCase(each) && i > 0 && Character.isLowerCase(names.charAt(i - 1));
            if ((isHump || !Character.isLetter(each)) && word.length() > 0) {
                String small = word.toString();
                features |= NameFeatures.of(small) | NameFeatures.of(before + small);
                before = small;
                word.setLength(0);
            }
            if (Character.isLetter(each)) {
                word.append(Character.toLowerCase(each));
            } else if (each <= ' ') {
                before = "";
            }
        }
        return features;
    }
}
