package newsloom.model.story;

import java.util.List;
import newsloom.model.Checks;

/**
 * A story with all of its members, as those see it who hold few and small ones: what is measured and what is tested. A large
 * one is read in pieces.
 */
public record Story(StoryHead head, List<Membership> articles) {

    public Story {
        Checks.require(head.counts().articles() == articles.size(), "A story has as many members as it counts.");
        articles = List.copyOf(articles);
    }

    public String id() {
        return head.id();
    }

    public long version() {
        return head.version();
    }

    public String headline() {
        return head.headline();
    }

    public String canonical() {
        return head.canonical();
    }

    public Role role(Membership member) {
        return head.role(member);
    }
}
