package newsloom.store.sql;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import newsloom.model.ArticleKey;
import newsloom.model.Publishers;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.store.sql.watch.StoryLookup;
import org.jdbi.v3.core.Handle;

/** Gives watches the stories as everybody reads them. */
record SqlStoryLookup(Publishers publishers) implements StoryLookup {

    @Override
    public Map<String, StoryHead> heads(Handle handle, Collection<String> stories) {
        return new SqlStoryReader(handle, publishers).heads(stories);
    }

    @Override
    public List<Membership> firstMembers(Handle handle, String story, int most) {
        return new SqlStoryReader(handle, publishers).firstMembers(story, most);
    }

    @Override
    public List<Membership> memberships(Handle handle, Collection<ArticleKey> articles) {
        return new SqlStoryReader(handle, publishers).memberships(articles);
    }
}
