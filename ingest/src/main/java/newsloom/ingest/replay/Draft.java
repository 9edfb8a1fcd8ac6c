package newsloom.ingest.replay;

import java.util.List;
import newsloom.model.Article;

/** What came of understanding one piece, before it is given its place. */
public sealed interface Draft {

    /** An article, and sentences about what was left out of it. */
    record Done(Article article, List<String> remarks) implements Draft {}

    /** No article, and why. */
    record Impossible(String reason) implements Draft {}
}
