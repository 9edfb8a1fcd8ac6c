package newsloom.watch.change;

import java.net.URI;
import java.util.Optional;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;

/** An article, as far as a change of a story names it. */
public record ArticleRef(String id, String title, Optional<String> publisher, Optional<URI> url) {

    static ArticleRef of(Membership member) {
        return new ArticleRef(member.id(), member.title(), member.publisher(), member.url());
    }

    /** The canonical one: the headline is its title. */
    static ArticleRef of(StoryHead head) {
        return new ArticleRef(head.canonical(), head.headline(), Optional.empty(), Optional.empty());
    }
}
