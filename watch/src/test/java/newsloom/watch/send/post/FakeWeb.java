package newsloom.watch.send.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsloom.watch.send.post.MessagePoster.PostAnswer.Answered;

/** A web that keeps what was posted, and answers as a test wants it to. */
public final class FakeWeb implements MessagePoster {
    private final List<MessagePost> posts = new ArrayList<>();
    private PostAnswer answer = new Answered(204, Optional.empty(), "");

    public List<MessagePost> posts() {
        return posts;
    }

    public FakeWeb answer(PostAnswer other) {
        answer = other;
        return this;
    }

    @Override
    public PostAnswer post(MessagePost post) {
        posts.add(post);
        return answer;
    }

    public static Optional<String> noSecret(String name) {
        return Optional.empty();
    }
}
