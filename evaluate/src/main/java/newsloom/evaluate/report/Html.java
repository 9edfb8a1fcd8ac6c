package newsloom.evaluate.report;

/** Makes foreign text harmless on a page, in text and in attributes alike. */
final class Html {
    private Html() {}

    static String text(String foreign) {
        StringBuilder safe = new StringBuilder(foreign.length());
        foreign.codePoints().forEach(sign -> append(safe, sign));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int sign) {
        switch (sign) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> safe.append(isAllowed(sign) ? Character.toString(sign) : " ");
        }
    }

    /** No control character, and no half of a pair, belongs on a page. */
    private static boolean isAllowed(int sign) {
        return sign == '\n' || (!Character.isISOControl(sign) && Character.getType(sign) != Character.SURROGATE);
    }
}
