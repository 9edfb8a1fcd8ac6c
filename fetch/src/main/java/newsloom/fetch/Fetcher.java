package newsloom.fetch;

/** Asks servers: the face of this package to the scheduler and the readers. Safe for use by several threads at once. */
@FunctionalInterface
public interface Fetcher {

    /** Returns within the total deadline of its settings, whatever the server does. */
    Fetched fetch(Request request);
}
