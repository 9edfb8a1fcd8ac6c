package newsloom.dedupe.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names stories after the article that founded them, and its language, so that a replay gives the same names. */
final class StoryIds {
    private static final int BYTES = 8;

    private StoryIds() {}

    /** @param nth how many stories the article founded before */
    static String of(String language, String article, int nth) {
        byte[] name = (language + "/" + nth + "/" + article).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256(name), 0, BYTES);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
