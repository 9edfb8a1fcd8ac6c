package newsloom.ingest.identity;

import java.util.Locale;

/** One parameter of a query; an empty value is as good as none. */
record QueryParameter(String name, String value) {
    private static final String KEPT = "/?!$'()*+,;=:@";

    static QueryParameter of(String written) {
        String text = PercentCode.normal(written, KEPT).replace("%20", "+");
        int sign = text.indexOf('=');
        return sign < 0
                ? new QueryParameter(text, "")
                : new QueryParameter(text.substring(0, sign), text.substring(sign + 1));
    }

    /** In small letters, and as it was meant where {@code &} was written as in HTML. */
    String plainName() {
        String name = name().toLowerCase(Locale.ROOT);
        return name.startsWith("amp;") ? name.substring("amp;".length()) : name;
    }

    String text() {
        return value.isEmpty() ? name : name + "=" + value;
    }
}
