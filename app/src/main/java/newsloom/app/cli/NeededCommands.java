package newsloom.app.cli;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Gives the command line those commands alone that what was typed can mean: to make all of them, of what is written at
 * each, takes longer than most need for their work.
 */
final class NeededCommands {
    private static final Set<String> HELP = Set.of("-h", "--help");
    private static final Set<String> ABOUT_ALL = Set.of("help", "completion", "manual");

    private NeededCommands() {}

    /** @param groups commands that have commands of their own */
    static void add(CommandLine root, List<CommandLine> groups, List<String> typed) {
        if (typed.isEmpty() || (typed.size() == 1 && HELP.contains(typed.get(0)))) {
            addAll(root, groups, NeededCommands::outline);
            return;
        }
        String name = typed.get(0);
        Optional<CommandLine> group = groups.stream()
                .filter(each -> each.getCommandName().equals(name))
                .findFirst();
        Optional<Method> method = named(root, name).filter(any -> !ABOUT_ALL.contains(name));
        if (group.isPresent()) {
            addTyped(group.get(), typed.subList(1, typed.size()));
            root.addSubcommand(group.get());
        } else if (method.isPresent()) {
            root.addSubcommand(new CommandLine(method.get()));
        } else {
            groups.forEach(each -> addAll(each, List.of(), CommandLine::new));
            addAll(root, groups, CommandLine::new);
        }
    }

    private static void addTyped(CommandLine group, List<String> typed) {
        typed.stream()
                .findFirst()
                .flatMap(name -> named(group, name))
                .ifPresentOrElse(
                        method -> group.addSubcommand(new CommandLine(method)),
                        () -> addAll(group, List.of(), CommandLine::new));
    }

    /** In the order of the help: what its type inherits, the groups, what its type adds. */
    private static void addAll(CommandLine line, List<CommandLine> groups, Function<Method, CommandLine> making) {
        Predicate<Method> isOwn = method -> method.getDeclaringClass() == type(line);
        commands(line).filter(isOwn.negate()).forEach(method -> line.addSubcommand(making.apply(method)));
        groups.forEach(line::addSubcommand);
        commands(line).filter(isOwn).forEach(method -> line.addSubcommand(making.apply(method)));
    }

    private static Optional<Method> named(CommandLine line, String name) {
        return commands(line).filter(method -> method.getName().equals(name)).findFirst();
    }

    /** By their names. */
    private static Stream<Method> commands(CommandLine line) {
        return Stream.<Class<?>>iterate(type(line), type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Command.class))
                .sorted(Comparator.comparing(Method::getName));
    }

    private static Class<?> type(CommandLine line) {
        return line.getCommandSpec().userObject().getClass();
    }

    /** What the list of commands says of it. */
    private static CommandLine outline(Method method) {
        CommandSpec outline = CommandSpec.create().name(method.getName());
        outline.usageMessage().description(method.getAnnotation(Command.class).description());
        return new CommandLine(outline);
    }
}
