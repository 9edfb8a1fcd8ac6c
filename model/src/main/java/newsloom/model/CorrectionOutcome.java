package newsloom.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a {@link Correction} for one article that it names. */
public enum CorrectionOutcome {
    /** It is with those that it was to be with. */
    @JsonProperty("together")
    TOGETHER,
    /** It left the story. */
    @JsonProperty("left")
    LEFT,
    /** It stayed, and others left. */
    @JsonProperty("stayed")
    STAYED,
    /** It is elsewhere, for a later correction stands against that. */
    @JsonProperty("not_together")
    NOT_TOGETHER,
    /** It was to be parted from others, and a later correction stands against that. */
    @JsonProperty("not_apart")
    NOT_APART
}
