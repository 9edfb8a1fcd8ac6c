package newsloom.ingest.replay;

import java.util.List;
import newsloom.model.Article;
import newsloom.model.Quarantined;

/** What came of one piece of input: the stream that a replay yields. */
public sealed interface Reading {

    /**
     * An article.
     *
     * @param remarks sentences about what it lacks because it could not be understood, such as its date
     */
    record Read(Article article, List<String> remarks) implements Reading {
        public Read {
            remarks = List.copyOf(remarks);
        }
    }

    /** No article; kept with its place and reason. */
    record Refused(Quarantined quarantined) implements Reading {}
}
