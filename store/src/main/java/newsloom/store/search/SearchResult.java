package newsloom.store.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of a search. */
public sealed interface SearchResult {

    /**
     * It was made.
     *
     * @param hits how many articles were found
     * @param isExact whether there are no more than that
     * @param remark what is not in it, if anything, as a sentence
     */
    record Found(List<FoundStory> stories, long hits, boolean isExact, Optional<String> remark)
            implements SearchResult {
        public Found {
            stories = List.copyOf(stories);
        }

        /** And what else is not in it, if anything. */
        public Found remarking(Optional<String> more) {
            String all = Stream.concat(remark.stream(), more.stream()).collect(Collectors.joining(" "));
            return new Found(stories, hits, isExact, Optional.of(all).filter(said -> !said.isEmpty()));
        }
    }

    /** The query asks for too much: a sentence says of what. */
    record Refused(String sentence) implements SearchResult {}
}
