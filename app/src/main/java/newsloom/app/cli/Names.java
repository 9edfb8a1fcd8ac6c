package newsloom.app.cli;

import java.util.Locale;

/** The names of constants as people and JSON have them. */
final class Names {
    private Names() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
