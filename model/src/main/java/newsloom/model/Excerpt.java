package newsloom.model;

/** The beginning of a text that may be of any length. */
public final class Excerpt {
    private Excerpt() {}

    /** At most so many characters, and no half of a pair at the end. */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
