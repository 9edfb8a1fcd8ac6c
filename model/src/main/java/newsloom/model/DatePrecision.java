package newsloom.model;

/** How exactly a date is known. */
public enum DatePrecision {
    /** The day alone; the instant that stands for it is its beginning. */
    DAY,
    /** With the time of day. */
    INSTANT
}
