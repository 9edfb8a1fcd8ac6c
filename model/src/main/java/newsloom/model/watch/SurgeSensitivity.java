package newsloom.model.watch;

import java.util.Locale;

/** How sure it must be that a surge is none by chance before it is told. */
public enum SurgeSensitivity {
    MORE(1e-3),
    BALANCED(1e-4),
    FEW(1e-5);

    private final double chance;

    SurgeSensitivity(double chance) {
        this.chance = chance;
    }

    /** Of so much within the usual: below it a surge is told. */
    public double chance() {
        return chance;
    }

    /** As it is written in commands. */
    public String option() {
        return name().toLowerCase(Locale.ROOT);
    }
}
