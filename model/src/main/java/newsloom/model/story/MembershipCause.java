package newsloom.model.story;

/** What brought an article into its story, or changed what is said of it there. */
public enum MembershipCause {
    /** It is new. */
    ARRIVED,
    /** Its title or text changed. */
    REVISED,
    /** Repair found that it fits that story better. */
    MOVED,
    /** All of its former story is part of this one now. */
    MERGED,
    /** It and others were taken out of a story, to be one of their own. */
    SPLIT,
    /** An analyst said so. */
    CORRECTED
}
