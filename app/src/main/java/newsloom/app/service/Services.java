package newsloom.app.service;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import newsloom.app.role.ServiceRole;
import newsloom.model.Publishers;
import newsloom.store.ForgottenArticle;

/**
 * All that the commands ask for, a service for each kind of wish.
 *
 * <p>What cannot be done for a reason outside the program ends in one of the {@linkplain
 * newsloom.app.failure.KnownFailures known failures}. What takes long returns soon after {@link #stop()}.
 */
public interface Services extends OpenService {

    ReplayService replay();

    StoryQueries stories();

    CorrectionService corrections();

    SourceService sources();

    QuarantineService quarantine();

    /**
     * Returns when the work is done.
     *
     * @param progress hears how far it is, in sentences
     */
    void reprocess(Consumer<String> progress, Consumer<ReprocessService> work);

    /**
     * Tells what does not agree between Kafka, the engine and the rows.
     *
     * @param repair whether to put it right, too, of what is whole
     * @param says hears what is found and done, in sentences
     * @return whether all agrees now
     */
    boolean doctor(boolean repair, Consumer<String> says);

    /** What users say of publishers, as their file says it whenever it is asked. */
    Supplier<Publishers> publishers();

    /**
     * Deletes title and text of all articles of that name, for good.
     *
     * @param article their id or URL
     * @param author who wants it
     * @return those that are forgotten since now
     */
    List<ForgottenArticle> forget(String article, String author);

    FollowService follow();

    WatchService watches();

    DeliveryService deliveries();

    WebReading web();

    /**
     * Runs these roles in this process until stopped; without any, the Kafka of the data folder alone.
     *
     * @param says is offered all the time, once they run, a sentence on how they do, which is made only where it is asked for
     */
    void run(Set<ServiceRole> roles, Consumer<Supplier<String>> says);

    /** Serves the page and the API until stopped, and nothing else: another process runs the roles. */
    void serve();

    /** Makes what takes long return, and what is to come return at once; from any thread. */
    void stop();
}
