package newsloom.app.cli.terminal;

import java.util.Locale;

/** The names of constants as people and JSON have them. */
public final class ConstantNames {
    private ConstantNames() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
