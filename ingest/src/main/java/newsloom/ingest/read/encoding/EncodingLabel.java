package newsloom.ingest.read.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.WordTable;

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
    private static final int HEAD = 1 << 16;

    /**
     * Names whose encoding browsers read as one that holds more, and names that Java does not know; who can read the label
     * of a document in bytes reads no UTF-16.
     */
    private static final Map<String, String> READ_AS = WordTable.firstByWord("""
            windows-1252 iso-8859-1 iso8859-1 latin1 latin-1 ascii us-ascii ansi cp-1252
            koi8-u koi8-r
            windows-1254 iso-8859-9
            windows-1255 iso-8859-8 iso-8859-8-i
            x-windows-874 iso-8859-11 tis-620 tis620
            gb18030 gb2312 gbk x-gbk hz-gb-2312
            x-windows-949 euc-kr ks_c_5601-1987
            windows-31j shift_jis shift-jis x-sjis
            big5-hkscs big5
            utf-8 utf8 unicode utf-16 utf-16le utf-16be utf-32
            """);

    /** The header's, and what XML or HTML says of itself in its beginning; what counts most comes first. */
    static List<EncodingLabel> all(Document document) {
        byte[] bytes = document.bytes().array();
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        return Stream.of(
                        document.contentType().flatMap(header -> find(CONTENT_TYPE, header)),
                        find(XML, head),
                        find(META, head))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<EncodingLabel> find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? of(found.group(1)) : Optional.empty();
    }

    static Optional<EncodingLabel> of(String written) {
        String name = written.toLowerCase(Locale.ROOT);
        String read = READ_AS.getOrDefault(name, name);
        try {
            return Optional.of(new EncodingLabel(name, Charset.forName(read)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
