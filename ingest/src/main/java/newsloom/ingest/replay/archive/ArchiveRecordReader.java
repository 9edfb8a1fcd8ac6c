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

/** Understands one record of an archive: the answer of a server with a page in it. */
public final class ArchiveRecordReader {
    /** Room for the head of an answer. */
    private static final int HEAD = 1 << 16;

    private final PageArticleParser pages;
    private final int longestPage;

    /** What came of a record with a page; {@code address} is where the page was, or empty. */
    record Outcome(String address, ParsedArticle draft) {}

    public ArchiveRecordReader(PageArticleParser pages, int longestPage) {
        this.pages = pages;
        this.longestPage = longestPage;
    }

    /** Empty for what holds no page. */
    Optional<Outcome> read(WarcRecord record) throws IOException {
        return record instanceof WarcResponse response && isHttp(response) ? read(response) : Optional.empty();
    }

    private static boolean isHttp(WarcResponse response) {
        return response.headers()
                .first("Content-Type")
                .filter(type -> type.startsWith("application/http"))
                .isPresent();
    }

    private Optional<Outcome> read(WarcResponse response) throws IOException {
        byte[] block = response.body().stream().readNBytes(longestPage + HEAD);
        if (block.length < Math.min(response.body().size(), longestPage + HEAD)) {
            throw new EOFException();
        }
        ArchivedResponse answer = new ArchivedResponse(block);
        if (!answer.isPage()) {
            return Optional.empty();
        }
        String address = response.headers().first("WARC-Target-URI").orElse("").replaceAll("^<|>$", "");
        return Optional.of(new Outcome(address, draft(response, answer, WebAddress.of(address))));
    }

    private ParsedArticle draft(WarcResponse response, ArchivedResponse answer, Optional<URI> address)
            throws IOException {
        if (response.body().size() > longestPage + HEAD) {
            return tooLong();
        }
        try {
            Document page = new Document(answer.body(longestPage), answer.contentType(), address);
            return withRemarks(response, pages.understand(page, date(response)));
        } catch (ContentDecoder.TooLarge e) {
            return tooLong();
        } catch (IOException e) {
            return new ParsedArticle.Impossible("The page cannot be decompressed: " + e.getMessage() + ".");
        }
    }

    private ParsedArticle tooLong() {
        return new ParsedArticle.Impossible("The page is longer than the " + longestPage + " bytes allowed.");
    }

    private static ParsedArticle withRemarks(WarcResponse response, ParsedArticle draft) {
        return draft instanceof ParsedArticle.Done done && isCut(response) ? cut(done) : draft;
    }

    private static ParsedArticle cut(ParsedArticle.Done done) {
        List<String> remarks = new ArrayList<>(done.remarks());
        remarks.add("The archive holds the beginning of the page alone.");
        return new ParsedArticle.Done(done.article(), remarks, done.seen());
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
