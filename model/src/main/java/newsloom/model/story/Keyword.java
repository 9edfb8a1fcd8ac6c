package newsloom.model.story;

import newsloom.model.Checks;

/**
 * A name or term that holds a story together.
 *
 * @param text a name as it is written and whole, or a term as it is compared
 * @param articles how many members hold it
 */
public record Keyword(String text, int articles) {

    public Keyword {
        Checks.require(articles > 1, "What holds a story together is held by several of its articles.");
    }
}
