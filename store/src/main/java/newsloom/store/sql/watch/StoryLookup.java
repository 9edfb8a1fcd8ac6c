package newsloom.store.sql.watch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import newsloom.model.ArticleKey;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import org.jdbi.v3.core.Handle;

/** What watches need of the rows of stories, inside a transaction that they began. */
public interface StoryLookup {

    /** By their ids. */
    Map<String, StoryHead> heads(Handle handle, Collection<String> stories);

    /** The earliest, in the order of their dates. */
    List<Membership> firstMembers(Handle handle, String story, int most);

    /** Those of these articles that are in a story. */
    List<Membership> memberships(Handle handle, Collection<ArticleKey> articles);
}
