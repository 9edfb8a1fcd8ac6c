package newsloom.model.watch;

/** Why an alert waited, and went out in one message with others of its watch. */
public enum Fold {
    DIGEST("it was gathered for a digest"),
    QUIET("it came in quiet hours"),
    CAPPED("the watch had told as much as it may in an hour");

    private final String reason;

    Fold(String reason) {
        this.reason = reason;
    }

    /** Behind "because". */
    public String reason() {
        return reason;
    }
}
