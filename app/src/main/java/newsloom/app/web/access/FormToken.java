package newsloom.app.web.access;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import newsloom.app.web.http.WebAnswer;
import newsloom.app.web.http.WebRequest;

/**
 * What a form has to bring back to change something: the value of a cookie that only our own pages can show, so that a form
 * of another page does not know it.
 */
public record FormToken(String value, boolean isFresh) {
    public static final String FIELD = "token";
    private static final String COOKIE = "newsloom-form";
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** That of whoever asks, or a new one. */
    public static FormToken of(WebRequest request) {
        Optional<String> known = request.cookie(COOKIE).filter(value -> value.matches("[0-9a-f]{32}"));
        return known.map(value -> new FormToken(value, false)).orElseGet(FormToken::fresh);
    }

    /** Whether a form that was sent has brought it back. */
    public static boolean isBroughtBack(WebRequest request, Optional<String> field) {
        return field.isPresent() && field.equals(request.cookie(COOKIE));
    }

    /** The answer that tells the browser to keep it. */
    public WebAnswer.Text keptBy(WebAnswer.Text answer) {
        return isFresh
                ? answer.with("Set-Cookie", COOKIE + "=" + value + "; Path=/; HttpOnly; SameSite=Strict")
                : answer;
    }

    private static FormToken fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new FormToken(HexFormat.of().formatHex(bytes), true);
    }
}
