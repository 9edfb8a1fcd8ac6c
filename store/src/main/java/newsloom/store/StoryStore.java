package newsloom.store;

import newsloom.store.watch.DeliveryStore;
import newsloom.store.watch.WatchStore;

/**
 * Where stories and articles end up and everyone reads them from.
 *
 * <p>What is read of it depends only on the highest update that spoke of each story and article, never on the order or
 * the number of times. Every method throws {@link StoreUnavailableException} while the database cannot be reached.
 */
public interface StoryStore
        extends StoryReader,
                StoryWriter,
                ArticleStore,
                ChangeLog,
                GenerationAdministration,
                CorrectionStore,
                ForgetfulStore,
                StoreRetention,
                AutoCloseable {

    /** Beside the stories, in the same database. */
    WatchStore watches();

    /** Beside them, too. */
    DeliveryStore deliveries();

    @Override
    void close();
}
