package newsloom.model.delivery;

import java.util.List;
import java.util.Optional;
import newsloom.model.Checks;
import newsloom.model.watch.Watch;

/**
 * Where messages go.
 *
 * @param name by which watches name it; formed like that of a watch
 * @param to an address of the web or of mail, or {@code secret:NAME} where the address itself is one; empty where the kind
 *     needs none
 * @param secrets as {@code secret:NAME}, by which messages are signed: the first is the newest; no secret stands here itself
 * @param paused why nothing goes there at present, as a sentence
 */
public record Channel(String name, ChannelKind kind, String to, List<String> secrets, Optional<String> paused) {

    public Channel {
        Checks.require(Watch.isName(name), "A channel is called by 1 to 64 letters, digits, dots, _ and -: " + name);
        secrets = List.copyOf(secrets);
    }

    public Channel paused(Optional<String> because) {
        return new Channel(name, kind, to, secrets, because);
    }
}
