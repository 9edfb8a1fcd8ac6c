package newsloom.dedupe.story;

/**
 * That a correction put a report elsewhere.
 *
 * @param correction its id
 * @param from where the report was until then
 */
record Displacement(String correction, OpenStory from) {}
