package newsloom.fetch.http;

import newsloom.fetch.Validators;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.HttpHeaders;

/** Makes the HTTP request for where a chain of redirects has come to. */
final class HttpRequests {
    private HttpRequests() {}

    static HttpGet of(RedirectChain redirects, Validators validators) {
        HttpGet get = new HttpGet(redirects.target().address());
        get.setHeader(HttpHeaders.ACCEPT, "*/*");
        get.setHeader(HttpHeaders.ACCEPT_ENCODING, ContentDecoder.ACCEPTED);
        redirects.target().authorization().ifPresent(login -> get.setHeader(HttpHeaders.AUTHORIZATION, login));
        redirects.headers().forEach(get::setHeader);
        validators.etag().ifPresent(etag -> get.setHeader(HttpHeaders.IF_NONE_MATCH, etag));
        validators.lastModified().ifPresent(time -> get.setHeader(HttpHeaders.IF_MODIFIED_SINCE, time));
        return get;
    }
}
