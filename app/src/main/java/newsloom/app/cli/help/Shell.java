package newsloom.app.cli.help;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.app.cli.terminal.ConstantNames;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The shells that can complete what is typed after {@code newsloom}, each with the script that teaches it. */
public enum Shell {
    BASH,
    /** Takes the script of bash. */
    ZSH,
    FISH;

    /** @throws IllegalArgumentException with a sentence for people */
    public static Shell of(String typed) {
        return Stream.of(values())
                .filter(shell -> ConstantNames.of(shell).equals(typed))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The shell must be bash, zsh or fish."));
    }

    public String completionOf(CommandLine command) {
        return this == FISH ? fish(command) : AutoComplete.bash(command.getCommandName(), command);
    }

    private static String fish(CommandLine root) {
        Stream<String> own = lines(root, "__fish_use_subcommand");
        Stream<String> ofCommands = commands(root).flatMap(Shell::nested);
        return Stream.concat(own, ofCommands).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> nested(CommandLine command) {
        String seen = "__fish_seen_subcommand_from " + command.getCommandName();
        List<String> below = commands(command).map(CommandLine::getCommandName).toList();
        String still =
                below.isEmpty() ? seen : seen + "; and not __fish_seen_subcommand_from " + String.join(" ", below);
        return Stream.concat(
                lines(command, still),
                commands(command)
                        .flatMap(inner ->
                                lines(inner, seen + "; and __fish_seen_subcommand_from " + inner.getCommandName())));
    }

    private static Stream<String> lines(CommandLine command, String when) {
        String start = "complete -c newsloom -n '" + when + "'";
        CommandSpec spec = command.getCommandSpec();
        Stream<String> commands = commands(command)
                .map(inner -> start + " -f -a " + inner.getCommandName() + described(inner.getCommandSpec()));
        Stream<String> options = spec.options().stream()
                .filter(option -> !option.hidden())
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .map(option -> start + " -l " + option.longestName().substring(2) + (takesValue(option) ? " -r" : "")
                        + described(first(option.description())));
        return Stream.concat(commands, options);
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return command.getSubcommands().values().stream()
                .filter(inner -> !inner.getCommandSpec().usageMessage().hidden());
    }

    private static boolean takesValue(ArgSpec argument) {
        return argument.arity().max() > 0 && !argument.typeInfo().isBoolean();
    }

    private static String described(CommandSpec spec) {
        return described(first(spec.usageMessage().description()));
    }

    private static String described(String sentence) {
        return " -d '" + sentence.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** Of a description its first clause, which is what fits beside a name. */
    private static String first(String... description) {
        return String.join(" ", description).split("[.:;](?= |$)| \\(default", 2)[0];
    }
}
