package newsloom.fetch.robots;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * The path of a rule in robots.txt, with {@code *} for anything and {@code $} for the end; it is matched in time linear in
 * path and pattern, whatever they hold.
 *
 * @param parts what stands between the stars, in one form with paths
 * @param atEnd whether the path must end there
 * @param length in octets: the longest pattern that matches decides
 */
record RobotsPattern(List<String> parts, boolean atEnd, int length) {
    /** What no address may hold, and what has a meaning in a pattern. */
    private static final String NEVER_PLAIN = "\"<>\\^`{|}*$";

    static RobotsPattern of(String written) {
        boolean atEnd = written.endsWith("$");
        String body = atEnd ? written.substring(0, written.length() - 1) : written;
        List<String> parts = List.of(body.split("\\*", -1)).stream()
                .map(RobotsPattern::normal)
                .toList();
        int octets = parts.stream().mapToInt(String::length).sum() + parts.size() - 1 + (atEnd ? 1 : 0);
        return new RobotsPattern(parts, atEnd, octets);
    }

    /** Letters and digits plain, everything else that may be written in two ways as a code: RFC 9309, 2.2.2. */
    static String normal(String path) {
        byte[] bytes = path.getBytes(UTF_8);
        StringBuilder normal = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            boolean isCode =
                    bytes[i] == '%' && i + 2 < bytes.length && hex(bytes[i + 1]) >= 0 && hex(bytes[i + 2]) >= 0;
            int octet = isCode ? hex(bytes[i + 1]) << 4 | hex(bytes[i + 2]) : bytes[i] & 0xFF;
            append(normal, octet, isCode);
            i += isCode ? 2 : 0;
        }
        return normal.toString();
    }

    /** @param path in its {@linkplain #normal normal} form */
    boolean matches(String path) {
        if (!path.startsWith(parts.get(0))) {
            return false;
        }
        int at = parts.get(0).length();
        for (int i = 1; i < parts.size(); i++) {
            boolean isLast = i == parts.size() - 1;
            String part = parts.get(i);
            at = isLast && atEnd ? atEnd(path, part, at) : find(path, part, at);
            if (at < 0) {
                return false;
            }
        }
        return !atEnd || at == path.length();
    }

    private static int atEnd(String path, String part, int from) {
        return path.length() - part.length() >= from && path.endsWith(part) ? path.length() : -1;
    }

    /** Where the part ends that is found first: Knuth, Morris and Pratt's search, which never goes back. */
    private static int find(String path, String part, int from) {
        if (part.isEmpty()) {
            return from;
        }
        int[] borders = borders(part);
        int matched = 0;
        for (int i = from; i < path.length(); i++) {
            matched = further(part, borders, matched, path.charAt(i));
            if (matched == part.length()) {
                return i + 1;
            }
        }
        return -1;
    }

    private static int[] borders(String part) {
        int[] borders = new int[part.length() + 1];
        for (int i = 1; i < part.length(); i++) {
            borders[i + 1] = further(part, borders, borders[i], part.charAt(i));
        }
        return borders;
    }

    private static int further(String part, int[] borders, int matched, char next) {
        int border = matched;
        while (border > 0 && part.charAt(border) != next) {
            border = borders[border];
        }
        return part.charAt(border) == next ? border + 1 : 0;
    }

    private static void append(StringBuilder normal, int octet, boolean isCode) {
        boolean mustBeCode = octet <= ' ' || octet >= 0x7F || NEVER_PLAIN.indexOf(octet) >= 0;
        if (mustBeCode || (isCode && !isUnreserved(octet))) {
            normal.append('%').append(digit(octet >> 4)).append(digit(octet & 0x0F));
        } else {
            normal.append((char) octet);
        }
    }

    private static boolean isUnreserved(int octet) {
        return Character.isLetterOrDigit(octet) || "-._~".indexOf(octet) >= 0;
    }

    private static char digit(int value) {
        return Character.toUpperCase(Character.forDigit(value, 16));
    }

    private static int hex(byte written) {
        return Character.digit(written, 16);
    }
}
