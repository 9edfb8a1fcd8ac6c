package newsloom.app.cli.watch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.DeliveryService;
import newsloom.app.service.Services;
import newsloom.model.delivery.Channel;
import newsloom.model.delivery.ChannelKind;
import newsloom.model.watch.Watch;
import newsloom.watch.send.SendOutcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people may type after {@code newsloom channel}: each method is a command. */
@Command(
        name = "channel",
        addMethodSubcommands = false,
        description = "Say where what the watches tell goes: webhooks, mail, chat, a feed, a topic, a program.")
public final class ChannelCommand {
    private static final String NAME = "What the channel is called: letters, digits, dots, _ and -.";
    private static final String JSON = "Print JSON, one object per line (default: text for people).";

    private final Terminal terminal;
    private final Session session;

    public ChannelCommand(Terminal terminal, Session session) {
        this.terminal = terminal;
        this.session = session;
    }

    @Command(description = "Add a channel, or put it in the place of that of its name; a watch names it with --to.")
    int add(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Parameters(paramLabel = "KIND", description = "webhook, mail, slack, mattermost, atom, topic or command.")
                    String kind,
            @Parameters(
                            paramLabel = "TO",
                            arity = "0..1",
                            description =
                                    "Of webhook, slack and mattermost the address, or secret:NAME where it is one;"
                                            + " of mail name@host. The others need none: a command is the setting"
                                            + " channel.NAME.command.")
                    Optional<String> to,
            @Option(
                            names = "--secret",
                            paramLabel = "secret:NAME",
                            split = ",",
                            description =
                                    "By what webhooks are signed, as newsloom.properties names it: secret.NAME=env:…"
                                            + " or file:…; of two, while they change, the new one first (default: none).")
                    @Nullable
                    List<String> secrets) {
        Optional<ChannelKind> known = Stream.of(ChannelKind.values())
                .filter(each -> each.option().equals(kind.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (!Watch.isName(name) || known.isEmpty()) {
            return failed(
                    known.isEmpty()
                            ? "“" + kind + "” is no kind of channel: " + kinds() + " are."
                            : "A channel is called by 1 to 64 letters, digits, dots, _ and -, not “" + name + "”.");
        }
        List<String> named = secrets == null ? List.of() : secrets;
        Channel channel = new Channel(name, known.get(), to.orElse(""), named, Optional.empty());
        return ChannelMistakes.of(channel).map(this::failed).orElseGet(() -> with(channels -> add(channels, channel)));
    }

    @Command(description = "Print the channels, a line each.")
    int list(@Option(names = "--json", description = JSON) boolean json) {
        return with(channels -> {
            List<Channel> all = channels.channels();
            new ChannelPrinter(terminal).print(all, json);
            if (all.isEmpty()) {
                terminal.remark("There are no channels yet. Add one: newsloom channel add NAME KIND TO.");
            }
            return ExitStatus.DONE;
        });
    }

    @Command(description = "Print a channel.")
    int show(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Option(names = "--json", description = JSON) boolean json) {
        return withOne(name, (channels, channel) -> {
            new ChannelPrinter(terminal).print(List.of(channel), json);
            return ExitStatus.DONE;
        });
    }

    @Command(description = "Send nothing there until it is resumed; what comes meanwhile waits.")
    int pause(@Parameters(paramLabel = "NAME", description = NAME) String name) {
        return withOne(name, (channels, channel) -> {
            channels.put(channel.paused(Optional.of("Paused by " + session.user() + ".")));
            return ExitStatus.DONE;
        });
    }

    @Command(description = "Send to a paused channel again, what waits first.")
    int resume(@Parameters(paramLabel = "NAME", description = NAME) String name) {
        return withOne(name, (channels, channel) -> {
            channels.put(channel.paused(Optional.empty()));
            return ExitStatus.DONE;
        });
    }

    @Command(description = "Remove a channel that no watch names; what waits for it is parked.")
    int remove(@Parameters(paramLabel = "NAME", description = NAME) String name) {
        return withOne(name, (channels, channel) -> {
            List<String> watches = channels.watchesOf(name);
            if (!watches.isEmpty()) {
                return failed("The channel “" + name + "” is named by " + String.join(", ", watches)
                        + ": take it from there first, with newsloom watch edit NAME --to ….");
            }
            channels.remove(name);
            return ExitStatus.DONE;
        });
    }

    @Command(description = "Send a marked example there now, and print what is answered.")
    int test(@Parameters(paramLabel = "NAME", description = NAME) String name) {
        return withOne(name, (channels, channel) -> {
            SendOutcome outcome = channels.test(channel);
            terminal.say(SafeText.of(outcome.answer()));
            return outcome instanceof SendOutcome.Sent ? ExitStatus.DONE : ExitStatus.FAILED;
        });
    }

    private int add(DeliveryService channels, Channel channel) {
        channels.put(channel);
        terminal.remark("Watches tell there with --to " + channel.name() + "; newsloom channel test " + channel.name()
                + " sends an example.");
        return ExitStatus.DONE;
    }

    private int withOne(String name, Work work) {
        return with(channels -> channels.channels().stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .map(channel -> work.apply(channels, channel))
                .orElseGet(() -> failed("There is no channel “" + name + "”; newsloom channel list prints all.")));
    }

    private int with(ToIntFunction<DeliveryService> command) {
        return session.with(Services::deliveries, command);
    }

    private int failed(String sentence) {
        terminal.say(sentence);
        return ExitStatus.FAILED;
    }

    private static String kinds() {
        return Stream.of(ChannelKind.values()).map(ChannelKind::option).collect(Collectors.joining(", "));
    }

    /** What is done with a channel. */
    private interface Work {
        int apply(DeliveryService channels, Channel channel);
    }
}
