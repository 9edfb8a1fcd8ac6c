package newsloom.app.role;

import static java.nio.charset.StandardCharsets.UTF_8;

import newsloom.fetch.Bytes;
import newsloom.fetch.PostRequest;
import newsloom.fetch.Posted;
import newsloom.fetch.Poster;
import newsloom.watch.send.post.MessagePost;
import newsloom.watch.send.post.MessagePoster;

/** Posts messages of channels through the guarded client, which knows nothing of them. */
public record GuardedMessagePoster(Poster web) implements MessagePoster {

    @Override
    public PostAnswer post(MessagePost post) {
        Posted posted = web.post(new PostRequest(
                post.address(),
                "application/json",
                post.headers(),
                new Bytes(post.json().getBytes(UTF_8))));
        if (posted instanceof Posted.Answered answered) {
            return new PostAnswer.Answered(answered.status(), answered.retryAfter(), answered.beginning());
        }
        return posted instanceof Posted.Refused refused
                ? new PostAnswer.Refused(refused.reason())
                : new PostAnswer.Failed(((Posted.Failed) posted).reason());
    }
}
