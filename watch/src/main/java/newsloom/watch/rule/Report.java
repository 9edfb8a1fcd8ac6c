package newsloom.watch.rule;

import java.net.URI;
import java.util.Optional;
import newsloom.model.Member;

/** An article, as far as a happening speaks of it. */
public record Report(String id, String title, Optional<String> publisher, Optional<URI> url) {

    static Report of(Member member) {
        return new Report(member.id(), member.title(), member.publisher(), member.url());
    }
}
