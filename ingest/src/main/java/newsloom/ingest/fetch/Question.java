package newsloom.ingest.fetch;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.HttpHeaders;

/** Puts a request as HTTP has it. */
final class Question {
    private Question() {}

    static HttpGet of(Trail trail, Validators known) {
        HttpGet get = new HttpGet(trail.target().address());
        get.setHeader(HttpHeaders.ACCEPT, "*/*");
        get.setHeader(HttpHeaders.ACCEPT_ENCODING, Codings.ACCEPTED);
        trail.target().authorization().ifPresent(login -> get.setHeader(HttpHeaders.AUTHORIZATION, login));
        trail.headers().forEach(get::setHeader);
        known.etag().ifPresent(etag -> get.setHeader(HttpHeaders.IF_NONE_MATCH, etag));
        known.lastModified().ifPresent(time -> get.setHeader(HttpHeaders.IF_MODIFIED_SINCE, time));
        return get;
    }
}
