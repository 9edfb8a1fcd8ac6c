package newsloom.watch.source;

import java.util.List;

/** What the workers remember of the sources, where it is kept. */
@FunctionalInterface
public interface SourceStates {

    /** Of those that were asked, as they are now. */
    List<KnownSource> all();
}
