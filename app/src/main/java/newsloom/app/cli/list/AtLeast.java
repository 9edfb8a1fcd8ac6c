package newsloom.app.cli.list;

/** At least so many. */
public record AtLeast(int number) {

    /** As it was typed. */
    public static AtLeast of(String typed) {
        if (!typed.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("“" + typed + "” is no whole number.");
        }
        return new AtLeast(Integer.parseInt(typed));
    }
}
