package newsloom.app.service;

import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.Story;

/** Asks for the stored stories; without Kafka, also while another process writes. */
public interface StoryQueries extends OpenService {

    /**
     * The stories, the latest reported first; to be read before this is closed.
     *
     * @param limit at most so many; 0 for all
     */
    Stream<Story> latest(long limit);

    /** The story of that id, or the one that it has become part of. */
    Optional<Story> current(String id);

    /**
     * The story that an article is in.
     *
     * @param article its id or URL
     */
    Optional<Story> storyOf(String article);
}
