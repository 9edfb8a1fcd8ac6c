package newsloom.ingest.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the address in a link that Proofpoint's URL Defense has rewritten in a mail, in either of its codes. */
final class UrlDefenseLink {
    private static final Pattern HOST = Pattern.compile("(?i)urldefense\\.(?:proofpoint\\.)?(?:com|us)");
    private static final Pattern THIRD =
            Pattern.compile("/v3/__(https?):/+(.+?)__;([A-Za-z0-9_=-]*)(?:!.*)?", Pattern.CASE_INSENSITIVE);

    /** One sign that was replaced, or a row of them with its length. */
    private static final Pattern REPLACED = Pattern.compile("\\*(?:\\*([A-Za-z0-9_-]))?");

    private static final String LENGTHS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private UrlDefenseLink() {}

    static Optional<UrlParts> inside(UrlParts outer) {
        if (!HOST.matcher(UrlAuthority.host(outer)).matches()) {
            return Optional.empty();
        }
        return outer.path().equals("/v2/url") ? second(outer) : third(outer);
    }

    private static Optional<UrlParts> second(UrlParts outer) {
        return Arrays.stream(outer.query().split("&", -1))
                .map(QueryParameter::of)
                .filter(parameter -> parameter.plainName().equals("u"))
                .map(parameter -> parameter.value().replace('-', '%').replace('_', '/'))
                .findFirst()
                .flatMap(PercentCode::decoded)
                .flatMap(UrlParts::parse);
    }

    private static Optional<UrlParts> third(UrlParts outer) {
        String query = outer.query().isEmpty() ? "" : "?" + outer.query();
        Matcher link = THIRD.matcher(outer.path() + query);
        return link.matches()
                ? UrlParts.parse(link.group(1) + "://" + restored(link.group(2), replaced(link.group(3))))
                : Optional.empty();
    }

    private static String replaced(String base64) {
        try {
            return new String(Base64.getUrlDecoder().decode(base64), UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String restored(String address, String signs) {
        int[] next = {0};
        return REPLACED.matcher(address).replaceAll(found -> {
            int count = found.group(1) == null ? 1 : 2 + LENGTHS.indexOf(found.group(1));
            int begin = Math.min(next[0], signs.length());
            next[0] = Math.min(begin + count, signs.length());
            return Matcher.quoteReplacement(signs.substring(begin, next[0]));
        });
    }
}
