package newsloom.model;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened to the rows that are read: what search, watches and exports go on from.
 *
 * @param number one higher than that of the change before; 0 while it has none
 * @param at when what made it arrived at the broker
 * @param language of the article or the story
 * @param story the story itself, or where the article is now
 */
public record LoggedChange(
        long number,
        Instant at,
        Kind kind,
        Optional<String> language,
        Optional<String> story,
        Optional<String> article) {

    /** What happened. */
    public enum Kind {
        /** An article came. */
        ARTICLE,
        /** It has another title or text now. */
        REVISION,
        /** It says the same, and what is known about it changed. */
        DESCRIPTION,
        /** An article is in a story, or is there for another reason. */
        MEMBERSHIP,
        /** A story's head changed, or the story became part of another. */
        STORY,
        /** The text of an article, or a story, is stored no more. */
        REMOVAL,
        /** Another generation of stories is read: whoever follows reads all anew. */
        GENERATION
    }

    public LoggedChange numbered(long number) {
        return new LoggedChange(number, at, kind, language, story, article);
    }
}
