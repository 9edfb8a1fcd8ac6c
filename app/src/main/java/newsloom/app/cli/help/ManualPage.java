package newsloom.app.cli.help;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual of all commands as a page for man, in roff's man macros. */
public final class ManualPage {
    private ManualPage() {}

    public static String of(CommandLine root) {
        CommandSpec spec = root.getCommandSpec();
        String head = String.join(
                "\n",
                ".TH NEWSLOOM 1",
                ".SH NAME",
                "newsloom \\- " + text(spec.usageMessage().description()),
                ".SH SYNOPSIS",
                ".B newsloom",
                ".I COMMAND",
                "[options]",
                ".SH COMMANDS",
                "");
        String commands = commands(root).map(ManualPage::command).collect(Collectors.joining());
        String options = ".SH OPTIONS OF ALL COMMANDS\n" + options(spec.options(), Set.of());
        return head + commands + options + ".SH NOTES\n"
                + text(spec.usageMessage().footer()) + "\n";
    }

    private static Stream<CommandLine> commands(CommandLine parent) {
        return parent.getSubcommands().values().stream()
                .flatMap(command ->
                        Stream.concat(isDoneAlone(command) ? Stream.of(command) : Stream.empty(), commands(command)));
    }

    /** Others are groups of commands. */
    private static boolean isDoneAlone(CommandLine command) {
        return command.getSubcommands().isEmpty() || command.getCommandSpec().userObject() instanceof Callable;
    }

    private static String command(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        String typed = Stream.concat(
                        Stream.of(spec.qualifiedName()),
                        spec.positionalParameters().stream().map(named -> named.paramLabel()))
                .collect(Collectors.joining(" "));
        return ".SS " + text(typed) + "\n" + text(spec.usageMessage().description()) + "\n"
                + options(spec.options(), spec.root().optionsMap().keySet());
    }

    private static String options(List<OptionSpec> options, Set<String> known) {
        return options.stream()
                .filter(option -> !option.hidden() && !known.contains(option.longestName()))
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .map(option -> ".TP\n.B " + text(option.longestName() + label(option)) + "\n"
                        + text(option.description()) + "\n")
                .collect(Collectors.joining());
    }

    private static String label(OptionSpec option) {
        return option.arity().max() == 0 ? "" : " " + option.paramLabel();
    }

    /** A line that begins with a dot or an apostrophe would be a request to roff. */
    private static String text(String... parts) {
        String line = String.join(" ", parts).strip().replace("\\", "\\e").replace("-", "\\-");
        return line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line;
    }
}
