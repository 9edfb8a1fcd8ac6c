package newsloom.model;

/** The sentences with which the records refuse values that cannot be. */
public final class Checks {
    private Checks() {}

    public static void notBlank(String value, String what) {
        require(!value.isBlank(), what + " must not be blank.");
    }

    public static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
