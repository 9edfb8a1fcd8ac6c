package newsloom.model.story;

import newsloom.model.Checks;

/**
 * One record of the topic {@code stories}: a part of an update, which counts when all of its records have come.
 *
 * @param update the number of the {@link StoryUpdate} that it is a part of
 * @param records how many that one has
 */
public record StoryRecord(long update, int records, StoryPart part) {

    public StoryRecord {
        Checks.require(update > 0, "An update's number is above 0.");
        Checks.require(records > 0, "An update of a record has at least that one.");
    }
}
