package newsloom.bench.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One that finds articles by their words. */
interface TextSearch {
    int FIRST = 10;

    String name();

    /** The numbers of the first ten, or that it has no such query. */
    Optional<List<Long>> first(SampleQuery query, boolean best) throws IOException;

    /** What writing all articles took. */
    double secondsWriting();

    boolean finds(LanguageCase each) throws IOException;

    long bytes() throws IOException;
}
