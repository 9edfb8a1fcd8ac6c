package newsloom.ingest.replay.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsloom.fetch.Bytes;
import newsloom.fetch.http.ContentDecoder;
import org.netpreserve.jwarc.HttpResponse;

/**
 * A server's response, as an archive keeps it.
 *
 * <p>Crawlers undo chunks and compression, or not, and leave the headers as they were, or not. So the length in the headers
 * is not believed, and what is not chunked or compressed as they say is taken as it is.
 */
final class ArchivedResponse {
    private static final int OK = 200;
    private static final int BEGINNING = 100;

    private final HttpResponse head;
    private final byte[] block;

    /** @param block the whole answer, or its beginning */
    ArchivedResponse(byte[] block) throws IOException {
        this.head = HttpResponse.parseWithoutBody(
                Channels.newChannel(new ByteArrayInputStream(block)),
                Channels.newChannel(OutputStream.nullOutputStream()));
        this.block = block;
    }

    Optional<String> contentType() {
        return head.headers().first("Content-Type");
    }

    /** A page that was there; what says nothing of its kind may be one. */
    boolean isPage() {
        return head.status() == OK
                && contentType()
                        .map(type -> type.toLowerCase(Locale.ROOT).contains("html"))
                        .orElse(true);
    }

    /** @param largest most bytes, decompressed */
    Bytes body(int largest) throws IOException {
        byte[] wire = head.headers().contains("Transfer-Encoding", "chunked") ? unchunked() : afterHead();
        return new Bytes(decompressed(wire, head.headers().all("Content-Encoding"), largest));
    }

    private byte[] unchunked() {
        try {
            return HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(block))).body().stream()
                    .readAllBytes();
        } catch (IOException notChunked) {
            return afterHead();
        }
    }

    /** After the first empty line. */
    private byte[] afterHead() {
        for (int i = 0; i < block.length; i++) {
            int next = i + 1 < block.length && block[i + 1] == '\r' ? i + 2 : i + 1;
            if (block[i] == '\n' && next < block.length && block[next] == '\n') {
                return Arrays.copyOfRange(block, next + 1, block.length);
            }
        }
        return new byte[0];
    }

    private static byte[] decompressed(byte[] wire, List<String> codings, int largest) throws IOException {
        try (InputStream plain = ContentDecoder.decode(new ByteArrayInputStream(wire), codings, largest)) {
            return plain.readAllBytes();
        } catch (IOException e) {
            if (codings.isEmpty() || !beginsAsMarkup(wire)) {
                throw e;
            }
            return wire;
        }
    }

    private static boolean beginsAsMarkup(byte[] wire) {
        String start = new String(wire, 0, Math.min(wire.length, BEGINNING), ISO_8859_1);
        return start.replaceFirst("^\u00EF\u00BB\u00BF", "").strip().startsWith("<");
    }
}
