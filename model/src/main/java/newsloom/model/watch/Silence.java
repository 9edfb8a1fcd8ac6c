package newsloom.model.watch;

/** Why something that was news went to nobody, and counts as told. */
public enum Silence {
    /** It was there before the watch was made, or asked for this. */
    PAST("it was there before the watch asked for it"),
    /** No article of it was fresh when it arrived. */
    OLD("what reported it was old when it arrived"),
    /** The watch was paused. */
    PAUSED("the watch was paused"),
    /** The watch does not tell of its kind. */
    UNWANTED("the watch does not tell of this"),
    /** All of it was reported by publishers that the watch has muted. */
    MUTED("the watch has muted who reports it"),
    /** Somebody wanted no more of the story for a while. */
    SNOOZED("the story was snoozed"),
    /** What reported it was replayed. */
    REPLAYED("what reported it was replayed without --alerts"),
    /** Something told at the same time says more. */
    SURPASSED("what was told at the same time says more");

    private final String reason;

    Silence(String reason) {
        this.reason = reason;
    }

    /** Behind "because". */
    public String reason() {
        return reason;
    }
}
