package newsloom.ingest.replay.archive;

import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.fetch.Bytes;
import newsloom.fetch.WebAddress;
import newsloom.fetch.http.ContentDecoder;
import newsloom.ingest.read.Document;
import newsloom.ingest.replay.article.PageArticleParser;
import newsloom.ingest.replay.article.ParsedArticle;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

/** Reads one record of an archive: a server's response with a page in it, or a page that was saved without one. */
public final class ArchiveRecordReader {
    /** Room for the head of an answer. */
    private static final int HEAD = 1 << 16;

    private final PageArticleParser pages;
    private final int longestPage;

    /** What came of a record with a page; {@code address} is where the page was, or empty. */
    record ParsedPage(String address, ParsedArticle parsed) {}

    public ArchiveRecordReader(PageArticleParser pages, int longestPage) {
        this.pages = pages;
        this.longestPage = longestPage;
    }

    /** Empty for what holds no page. */
    Optional<ParsedPage> read(WarcRecord record) throws IOException {
        if (record instanceof WarcResponse && hasType(record, "application/http")) {
            return response(record, new ArchivedResponse(block(record)));
        }
        return record instanceof WarcResource && hasType(record, "text/html", "application/xhtml")
                ? Optional.of(resource(record, new Bytes(block(record))))
                : Optional.empty();
    }

    private static boolean hasType(WarcRecord record, String... types) {
        return record.headers()
                .first("Content-Type")
                .filter(type -> Stream.of(types).anyMatch(type.toLowerCase(Locale.ROOT)::startsWith))
                .isPresent();
    }

    private byte[] block(WarcRecord record) throws IOException {
        byte[] block = record.body().stream().readNBytes(longestPage + HEAD);
        if (block.length < Math.min(record.body().size(), longestPage + HEAD)) {
            throw new EOFException();
        }
        return block;
    }

    private Optional<ParsedPage> response(WarcRecord record, ArchivedResponse archived) throws IOException {
        return archived.isPage()
                ? Optional.of(parsedPage(
                        record,
                        () -> new Document(archived.body(longestPage), archived.contentType(), address(record))))
                : Optional.empty();
    }

    private ParsedPage resource(WarcRecord record, Bytes page) throws IOException {
        Optional<String> type = record.headers().first("Content-Type");
        return parsedPage(record, () -> new Document(page, type, address(record)));
    }

    private static String target(WarcRecord record) {
        return record.headers().first("WARC-Target-URI").orElse("").replaceAll("^<|>$", "");
    }

    private static Optional<URI> address(WarcRecord record) {
        return WebAddress.of(target(record));
    }

    private ParsedPage parsedPage(WarcRecord record, PageOfRecord page) throws IOException {
        return new ParsedPage(target(record), parsed(record, page));
    }

    private ParsedArticle parsed(WarcRecord record, PageOfRecord page) throws IOException {
        if (record.body().size() > longestPage + HEAD) {
            return tooLong();
        }
        try {
            return withRemarks(record, pages.parse(page.document(), date(record)));
        } catch (ContentDecoder.TooLarge e) {
            return tooLong();
        } catch (IOException e) {
            return new ParsedArticle.Refused("The page cannot be decompressed: " + e.getMessage() + ".");
        }
    }

    private ParsedArticle tooLong() {
        return new ParsedArticle.Refused("The page is longer than the " + longestPage + " bytes allowed.");
    }

    private static ParsedArticle withRemarks(WarcRecord record, ParsedArticle parsed) {
        return parsed instanceof ParsedArticle.Read read && isCut(record) ? cut(read) : parsed;
    }

    private static ParsedArticle cut(ParsedArticle.Read read) {
        List<String> remarks = new ArrayList<>(read.remarks());
        remarks.add("The archive holds the beginning of the page alone.");
        return new ParsedArticle.Read(read.article(), remarks, read.seen(), false);
    }

    private static boolean isCut(WarcRecord record) {
        return record.truncated() != WarcTruncationReason.NOT_TRUNCATED;
    }

    private static Optional<Instant> date(WarcRecord record) {
        try {
            return Optional.of(record.date());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The page in a record, decompressed when it is asked for. */
    @FunctionalInterface
    private interface PageOfRecord {
        Document document() throws IOException;
    }
}
