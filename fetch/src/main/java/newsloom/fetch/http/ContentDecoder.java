package newsloom.fetch.http;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes the content codings of a response (RFC 9110, 8.4), however many lie over each other; what each of them gives is
 * bounded, so that no bomb inside another gets through.
 */
public final class ContentDecoder {
    static final String ACCEPTED = "gzip, deflate, br, zstd";

    /** A server that means it well uses one; a few use two by mistake. */
    private static final int MOST = 4;

    /** Of IANA's registry; any other word names no coding ({@code none}, {@code UTF-8}), and says nothing. */
    private static final Set<String> REGISTERED = Set.of(
            "gzip",
            "x-gzip",
            "deflate",
            "br",
            "zstd",
            "compress",
            "x-compress",
            "exi",
            "pack200-gzip",
            "aes128gcm",
            "dcb",
            "dcz");

    private static final int GZIP = 0x1F8B;
    private static final int GZIP_HEAD = 4;
    private static final int GZIP_RESERVED = 0xE0;

    /** How many times the limit may come out of what was packed before it was served: sitemaps may have 50 MiB. */
    private static final int UNDECLARED_GROWTH = 4;

    private static final int BUFFER = 1 << 13;
    /** RFC 9659: on the web, no window of zstd is larger than 8 MiB. */
    private static final int ZSTD_WINDOW_BITS = 23;

    /** The name of the method in the head of zlib. */
    private static final int DEFLATE = 8;

    private ContentDecoder() {}

    /** @param headers every {@code Content-Encoding} of the answer, in order */
    public static InputStream decode(InputStream wire, List<String> headers, long limit) throws IOException {
        List<String> codings = headers.stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(REGISTERED::contains)
                .toList();
        if (codings.size() > MOST) {
            throw new ZipException("it is compressed " + codings.size() + " times over");
        }
        InputStream decoded = new BoundedStream(wire, limit);
        for (int last = codings.size() - 1; last >= 0; last--) {
            decoded = new BoundedStream(decode(new BufferedInputStream(decoded, BUFFER), codings.get(last)), limit);
        }
        return withoutGzip(decoded, MOST - codings.size(), limit * UNDECLARED_GROWTH);
    }

    /** What a server compressed and did not say, or said once and did twice. */
    private static InputStream withoutGzip(InputStream decoded, int most, long limit) throws IOException {
        BufferedInputStream plain = new BufferedInputStream(decoded, BUFFER);
        return most > 0 && start(plain) == GZIP
                ? withoutGzip(new BoundedStream(new GZIPInputStream(plain, BUFFER), limit), most - 1, limit)
                : plain;
    }

    private static InputStream decode(BufferedInputStream coded, String coding) throws IOException {
        int start = start(coded);
        // Some servers name a coding that they do not use; gzip under the name of another is undone as if undeclared.
        if (start < 0 || (!isGzip(coding) && isGzip(coded))) {
            return coded;
        }
        return switch (coding) {
            case "gzip", "x-gzip" -> start == GZIP ? new GZIPInputStream(coded, BUFFER) : coded;
            case "deflate" -> isZlib(start) ? new InflaterInputStream(coded) : new RawInflaterStream(coded);
            case "br" -> new BrotliInputStream(coded);
            case "zstd" -> new ZstdInputStreamNoFinalizer(coded).setLongMax(ZSTD_WINDOW_BITS);
            default -> throw new ZipException("it is compressed in a way that was not asked for");
        };
    }

    private static boolean isGzip(String coding) {
        return coding.equals("gzip") || coding.equals("x-gzip");
    }

    /** By the whole of its head that is fixed, since in other codings two bytes may be anything (RFC 1952, 2.3). */
    private static boolean isGzip(BufferedInputStream coded) throws IOException {
        coded.mark(GZIP_HEAD);
        byte[] head = coded.readNBytes(GZIP_HEAD);
        coded.reset();
        return head.length == GZIP_HEAD
                && ((head[0] & 0xFF) << Byte.SIZE | (head[1] & 0xFF)) == GZIP
                && head[2] == DEFLATE
                && (head[3] & GZIP_RESERVED) == 0;
    }

    /** The first two bytes; -1 when there are none. */
    private static int start(BufferedInputStream coded) throws IOException {
        coded.mark(2);
        int first = coded.read();
        int second = coded.read();
        coded.reset();
        return first < 0 ? -1 : (first << Byte.SIZE) | Math.max(second, 0);
    }

    private static boolean isZlib(int start) {
        return ((start >> Byte.SIZE) & 0x0F) == DEFLATE && start % 31 == 0;
    }

    /** More came out than is allowed. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        private final long most;

        TooLarge(long most) {
            super("more than " + most + " bytes");
            this.most = most;
        }

        String reason() {
            return "It is larger than the " + most + " bytes allowed.";
        }
    }

    /** Deflate as many servers understand it: without the head that RFC 9110 wants. */
    private static final class RawInflaterStream extends InflaterInputStream {
        RawInflaterStream(InputStream in) {
            super(in, new Inflater(true), BUFFER);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}
