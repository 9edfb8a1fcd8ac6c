package newsloom.app.cli.watch;

/** How many alerts of a watch go out one by one in an hour. */
public record MostAnHour(int alerts) {

    /** As it was typed. */
    public static MostAnHour of(String typed) {
        if (!typed.matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException("A watch tells 1 to 9999 things an hour one by one, not " + typed + ".");
        }
        return new MostAnHour(Integer.parseInt(typed));
    }
}
