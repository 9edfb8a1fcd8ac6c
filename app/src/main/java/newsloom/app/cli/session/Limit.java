package newsloom.app.cli.session;

/** At most so many stories; 0 for all. */
public record Limit(long stories) {

    /** As it was typed. */
    public static Limit of(String typed) {
        if (!typed.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("The limit must be a whole number, 0 for all.");
        }
        return new Limit(Long.parseLong(typed));
    }
}
