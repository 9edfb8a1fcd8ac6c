package newsloom.fetch;

/** Makes requests: what the rest of Newsloom knows of this module. Safe for use by several threads at once. */
@FunctionalInterface
public interface Fetcher {

    /** Returns within the total deadline of its settings, whatever the server does. */
    Fetched fetch(Request request);
}
