package newsloom.ingest.read;

/**
 * What Windows-1252 has at 0x80 to 0x9F, where Unicode has nothing to print: who writes 146, or U+0092, means an
 * apostrophe that went through a wrong encoding.
 */
public final class WindowsCharacters {
    private static final char FIRST = 0x80;
    private static final char LAST = 0x9F;
    private static final String THERE = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private WindowsCharacters() {}

    public static int printable(int character) {
        return isMeant(character) ? THERE.charAt(character - FIRST) : character;
    }

    public static String printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isMeant(text.charAt(i))) {
                return replaced(text, i);
            }
        }
        return text;
    }

    private static String replaced(String text, int from) {
        char[] characters = text.toCharArray();
        for (int i = from; i < characters.length; i++) {
            characters[i] = (char) printable(characters[i]);
        }
        return new String(characters);
    }

    private static boolean isMeant(int character) {
        return character >= FIRST && character <= LAST;
    }
}
