package newsloom.app.cli.evaluate;

import java.util.Arrays;
import java.util.function.Function;
import newsloom.app.cli.terminal.Terminal;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.ParameterRange;

/** Prints every parameter of the engine: its name, default, unit, range and meaning. */
public final class ParameterPrinter {
    private final Terminal terminal;

    public ParameterPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    public void print() {
        int names = longest(Parameter::label);
        int defaults = longest(ParameterPrinter::byDefault);
        int units = longest(Parameter::unit);
        int ranges = longest(ParameterPrinter::range);
        for (Parameter parameter : Parameter.values()) {
            String start = pad(parameter.label(), names) + "  "
                    + " ".repeat(defaults - byDefault(parameter).length()) + byDefault(parameter) + " "
                    + pad(parameter.unit(), units) + "  " + pad(range(parameter), ranges) + "  ";
            terminal.printWrapped(start, parameter.meaning());
        }
    }

    private static String byDefault(Parameter parameter) {
        return ParameterRange.plain(parameter.byDefault());
    }

    private static String range(Parameter parameter) {
        return parameter.range().toString();
    }

    private static int longest(Function<Parameter, String> part) {
        return Arrays.stream(Parameter.values())
                .map(part)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
