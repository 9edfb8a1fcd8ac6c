package newsloom.ingest.read.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An encoding that somebody names, read as browsers do (the Encoding Standard of the WHATWG).
 *
 * @param name as it was written, in lower case
 */
record EncodingLabel(String name, Charset charset) {
    private static final Pattern CONTENT_TYPE =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML = Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
    private static final Pattern META =
            Pattern.compile("<meta\\s[^>]{0,500}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;

    /** Names whose encoding browsers read as one that holds more, and names that Java does not know. */
    private static final Map<String, String> READ_AS = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("cp-1252", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("x-gbk", "gb18030"),
            Map.entry("hz-gb-2312", "gb18030"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("big5", "big5-hkscs"),
            Map.entry("utf8", "utf-8"),
            Map.entry("unicode", "utf-8"),
            // Who can read the label of a document in bytes reads no UTF-16.
            Map.entry("utf-16", "utf-8"),
            Map.entry("utf-16le", "utf-8"),
            Map.entry("utf-16be", "utf-8"),
            Map.entry("utf-32", "utf-8"));

    static Optional<EncodingLabel> ofContentType(String header) {
        return find(CONTENT_TYPE, header);
    }

    /** What XML or HTML says of itself near its beginning. */
    static Optional<EncodingLabel> ofDeclaration(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        return find(XML, head).or(() -> find(META, head));
    }

    private static Optional<EncodingLabel> find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? of(found.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<EncodingLabel> of(String name) {
        String read = READ_AS.getOrDefault(name, name);
        try {
            return Optional.of(new EncodingLabel(name, Charset.forName(read)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
