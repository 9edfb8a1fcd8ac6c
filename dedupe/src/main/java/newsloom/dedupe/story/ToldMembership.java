package newsloom.dedupe.story;

import java.util.Optional;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;
import newsloom.model.story.MembershipCause;

/**
 * What was last told of an article's membership, by the numbers of the updates that told it.
 *
 * @param story the id of the story that it is in
 * @param revised the last that told of another title or text; 0 where none did
 * @param from the one that it was in before
 */
public record ToldMembership(
        String story,
        long arrived,
        long since,
        long revised,
        MembershipCause cause,
        Optional<String> from,
        boolean newVoice) {
    /** Of one that was never told of. */
    public static final ToldMembership UNTOLD =
            new ToldMembership("", 0, 0, 0, MembershipCause.ARRIVED, Optional.empty(), false);

    private static final MembershipCause[] CAUSES = MembershipCause.values();

    public boolean isUntold() {
        return arrived == 0;
    }

    /**
     * What is told next.
     *
     * @param why what brought it into another story, or changed it where it is; absent where only its reasons are others
     * @param voice whether its story has a voice more now
     */
    public ToldMembership next(String now, long update, Optional<MembershipCause> why, boolean voice) {
        if (isUntold()) {
            return new ToldMembership(now, update, update, 0, MembershipCause.ARRIVED, Optional.empty(), voice);
        }
        MembershipCause because = why.orElse(cause);
        long read = why.filter(MembershipCause.REVISED::equals).isPresent() ? update : revised;
        return now.equals(story)
                ? new ToldMembership(story, arrived, since, read, because, from, newVoice)
                : new ToldMembership(now, arrived, update, read, because, Optional.of(story), false);
    }

    @SuppressWarnings("EnumOrdinal") // the numbers are read by none but the code that wrote them
    void write(StateWriter to) {
        to.text(story);
        to.number(arrived);
        to.number(since);
        to.number(revised);
        to.number(cause.ordinal());
        to.text(from.orElse(""));
        to.yes(newVoice);
    }

    static ToldMembership read(StateReader from) {
        return new ToldMembership(
                from.text(),
                from.whole(),
                from.whole(),
                from.whole(),
                CAUSES[from.integer()],
                Optional.of(from.text()).filter(story -> !story.isEmpty()),
                from.yes());
    }
}
