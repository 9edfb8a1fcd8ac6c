package newsloom.ingest.read.sitemap;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import newsloom.fetch.Bytes;

/** What is in bytes that may be packed with gzip: many sitemaps are, whatever their name says. */
sealed interface Unpacked {
    record Plain(Bytes bytes) implements Unpacked {}

    /** {@code reason} is a sentence. */
    record Impossible(String reason) implements Unpacked {}

    static Unpacked of(Bytes bytes, int largest) {
        Unpacked unpacked = isPacked(bytes) ? unpack(bytes, largest) : new Plain(bytes);
        return unpacked instanceof Plain plain && plain.bytes().size() > largest
                ? new Impossible("It is larger than the " + largest + " bytes allowed.")
                : unpacked;
    }

    private static boolean isPacked(Bytes bytes) {
        return bytes.size() > 2 && bytes.array()[0] == 0x1F && bytes.array()[1] == (byte) 0x8B;
    }

    private static Unpacked unpack(Bytes bytes, int largest) {
        try (InputStream plain = new GZIPInputStream(bytes.stream(), 1 << 13)) {
            return new Plain(new Bytes(plain.readNBytes(largest + 1)));
        } catch (EOFException e) {
            return new Impossible("It is packed, and ends too early.");
        } catch (IOException e) {
            return new Impossible("It is packed, but damaged: " + e.getMessage() + ".");
        }
    }
}
