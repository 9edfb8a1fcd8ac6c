package newsloom.ingest.read.html;

import java.util.regex.Pattern;

/** Tells texts with HTML in them from plain ones. */
public final class HtmlDetector {
    private static final Pattern TAG_OR_COMMENT = Pattern.compile("<[/!?a-zA-Z]");

    private HtmlDetector() {}

    /** Whether a tag or comment begins somewhere: a lone {@code <} does not count. */
    public static boolean isIn(String text) {
        return TAG_OR_COMMENT.matcher(text).find();
    }
}
