package newsloom.app.cli.list;

import java.util.stream.Stream;
import newsloom.app.cli.terminal.ConstantNames;

/** How much of each story the list shows. */
public enum ListForm {
    /** One line. */
    LINES,
    /** Its headline whole, its counts and what holds it together. */
    FULL;

    /** As it is typed. */
    public static ListForm of(String typed) {
        return Stream.of(values())
                .filter(form -> ConstantNames.of(form).equals(typed))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The form must be lines or full."));
    }
}
