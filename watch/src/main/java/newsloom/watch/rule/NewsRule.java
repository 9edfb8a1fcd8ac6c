package newsloom.watch.rule;

import java.util.stream.Stream;

/** Finds one kind of news in what came to a story. */
@FunctionalInterface
interface NewsRule {

    /** What is told, and what would have been. */
    Stream<News> news(StoryArrivals arrivals);
}
