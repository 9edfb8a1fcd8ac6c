package newsloom.fetch;

/**
 * Tells the web something, for whoever sends messages: the same guard as for reading, but nothing is asked of robots.txt, no
 * redirect followed, and nothing sent twice. Safe for use by several threads at once.
 */
@FunctionalInterface
public interface Poster {

    /** Returns within half a minute, whatever the server does. */
    Posted post(PostRequest request);
}
