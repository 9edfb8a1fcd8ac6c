package newsloom.fetch.http;

import newsloom.fetch.Validators;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.HttpHeaders;

/** Puts a request as HTTP has it. */
final class HttpRequests {
    private HttpRequests() {}

    static HttpGet of(RedirectChain trail, Validators known) {
        HttpGet get = new HttpGet(trail.target().address());
        get.setHeader(HttpHeaders.ACCEPT, "*/*");
        get.setHeader(HttpHeaders.ACCEPT_ENCODING, ContentDecoder.ACCEPTED);
        trail.target().authorization().ifPresent(login -> get.setHeader(HttpHeaders.AUTHORIZATION, login));
        trail.headers().forEach(get::setHeader);
        known.etag().ifPresent(etag -> get.setHeader(HttpHeaders.IF_NONE_MATCH, etag));
        known.lastModified().ifPresent(time -> get.setHeader(HttpHeaders.IF_MODIFIED_SINCE, time));
        return get;
    }
}
