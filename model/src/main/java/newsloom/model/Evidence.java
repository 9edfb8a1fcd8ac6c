package newsloom.model;

/**
 * One reason why an article is in its story, or a point against it.
 *
 * @param text what a person reads, for instance the shared name or the two dates
 * @param weight its part of the member's score; the weights of one member add up to that score
 */
public record Evidence(Kind kind, String text, double weight) {

    /** What kind of reason it is. */
    public enum Kind {
        /** Words the two reports share. */
        TERM,
        /** Names they share. */
        NAME,
        /** Numbers they share or contradict each other in. */
        NUMBER,
        /** How far the first sentences speak of the same people and places. */
        LEAD,
        /** How far apart they were published. */
        TIME,
        /** The dates of the event they speak of. */
        DATE,
        /** The place of the event, on its date. */
        PLACE,
        /** The people in it: their ages, who speaks. */
        PERSON,
        /** The words they share with a text that one copies from the other. */
        COPY,
        /** What any pair starts with, and what the size of the story asks for. */
        BAR,
        /** A correction that names it: who decided what, and when. Weighs nothing: it stands whatever the score. */
        ANALYST,
        /** The story that came second, and its score: why it is not in that one. */
        RUNNER_UP
    }
}
