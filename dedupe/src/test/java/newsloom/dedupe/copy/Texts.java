package newsloom.dedupe.copy;

import java.util.Random;
import newsloom.dedupe.text.Tokenizer;

/** Texts of random words, and their sketches. */
final class Texts {
    private static final int SAMPLE = 64;

    private Texts() {}

    static String words(int count, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append('w').append(random.nextInt(1_000_000)).append(' ');
        }
        return text.toString();
    }

    static Sketch sketch(String text) {
        return sketch("", text);
    }

    static Sketch sketch(String title, String text) {
        return new Shingler(SAMPLE).sketch(new Tokenizer(1_000_000).tokenize(title, text));
    }
}
