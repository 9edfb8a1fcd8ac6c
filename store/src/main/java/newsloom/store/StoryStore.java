package newsloom.store;

/**
 * Where stories end up and everyone reads them from.
 *
 * <p>What it holds depends only on the highest version of each story it was given, never on the order or the number of
 * times. Times are kept to the microsecond. Every method throws {@link StoreUnavailableException} while the database
 * cannot be reached.
 */
public interface StoryStore extends StoryReader, StoryWriter, GenerationAdministration, AutoCloseable {

    @Override
    void close();
}
