package newsloom.app.service;

/** A service that holds connections from its opening on, until whoever opened it closes it. */
public interface OpenService extends AutoCloseable {
    @Override
    void close();
}
