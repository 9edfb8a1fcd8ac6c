package newsloom.app.cli.watch;

import java.util.List;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Table;
import newsloom.app.cli.terminal.Terminal;
import newsloom.model.delivery.Channel;
import newsloom.model.json.Json;

/** Prints channels in one of two forms: for people, or as JSON. */
record ChannelPrinter(Terminal terminal) {

    void print(List<Channel> channels, boolean json) {
        if (json) {
            channels.forEach(channel -> terminal.out().println(SafeText.json(Json.MAPPER.writeValueAsString(channel))));
        } else if (!channels.isEmpty()) {
            Table table = new Table("CHANNEL", "KIND", "TO", "STATE");
            channels.forEach(channel -> table.add(
                    SafeText.of(channel.name()),
                    channel.kind().option(),
                    SafeText.of(channel.to()),
                    channel.paused()
                            .map(because -> "paused: " + SafeText.of(because))
                            .orElse("open")));
            table.lines().forEach(terminal.out()::println);
        }
    }
}
