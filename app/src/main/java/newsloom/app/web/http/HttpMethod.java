package newsloom.app.web.http;

/** How something is asked for. */
public enum HttpMethod {
    GET,
    POST,
    PUT,
    DELETE;

    /** Whether it may change something. */
    public boolean changes() {
        return this != GET;
    }
}
