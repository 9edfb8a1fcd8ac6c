package newsloom.watch.change;

import java.net.URI;
import java.util.Optional;
import newsloom.model.Member;

/** An article, as far as a change of a story names it. */
public record ArticleRef(String id, String title, Optional<String> publisher, Optional<URI> url) {

    static ArticleRef of(Member member) {
        return new ArticleRef(member.id(), member.title(), member.publisher(), member.url());
    }
}
