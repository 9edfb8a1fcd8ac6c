package newsloom.ingest.replay.archive;

import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsloom.fetch.WebAddress;
import newsloom.fetch.http.ContentDecoder;
import newsloom.ingest.read.Document;
import newsloom.ingest.replay.article.PageArticleParser;
import newsloom.ingest.replay.article.ParsedArticle;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

/** Reads one record of an archive: the response of a server with a page in it. */
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
        return record instanceof WarcResponse response && isHttp(response) ? read(response) : Optional.empty();
    }

    private static boolean isHttp(WarcResponse response) {
        return response.headers()
                .first("Content-Type")
                .filter(type -> type.startsWith("application/http"))
                .isPresent();
    }

    private Optional<ParsedPage> read(WarcResponse response) throws IOException {
        byte[] block = response.body().stream().readNBytes(longestPage + HEAD);
        if (block.length < Math.min(response.body().size(), longestPage + HEAD)) {
            throw new EOFException();
        }
        ArchivedResponse archived = new ArchivedResponse(block);
        if (!archived.isPage()) {
            return Optional.empty();
        }
        String address = response.headers().first("WARC-Target-URI").orElse("").replaceAll("^<|>$", "");
        return Optional.of(new ParsedPage(address, parsed(response, archived, WebAddress.of(address))));
    }

    private ParsedArticle parsed(WarcResponse response, ArchivedResponse archived, Optional<URI> address)
            throws IOException {
        if (response.body().size() > longestPage + HEAD) {
            return tooLong();
        }
        try {
            Document page = new Document(archived.body(longestPage), archived.contentType(), address);
            return withRemarks(response, pages.parse(page, date(response)));
        } catch (ContentDecoder.TooLarge e) {
            return tooLong();
        } catch (IOException e) {
            return new ParsedArticle.Refused("The page cannot be decompressed: " + e.getMessage() + ".");
        }
    }

    private ParsedArticle tooLong() {
        return new ParsedArticle.Refused("The page is longer than the " + longestPage + " bytes allowed.");
    }

    private static ParsedArticle withRemarks(WarcResponse response, ParsedArticle parsed) {
        return parsed instanceof ParsedArticle.Read read && isCut(response) ? cut(read) : parsed;
    }

    private static ParsedArticle cut(ParsedArticle.Read read) {
        List<String> remarks = new ArrayList<>(read.remarks());
        remarks.add("The archive holds the beginning of the page alone.");
        return new ParsedArticle.Read(read.article(), remarks, read.seen());
    }

    private static boolean isCut(WarcResponse response) {
        return response.truncated() != WarcTruncationReason.NOT_TRUNCATED;
    }

    private static Optional<Instant> date(WarcResponse response) {
        try {
            return Optional.of(response.date());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
