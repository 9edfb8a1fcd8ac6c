package newsloom.ingest.read;

/**
 * When a guess at a text's language counts.
 *
 * @param look how much of the text is looked at, in characters. Default 600: about a hundred words are as
 *     sure as a whole page, and four times as fast
 * @param shortest a text with fewer letters is not guessed at. Default 20
 * @param lead how many times more probable the best guess must be than the next. Default 1.2: the model's probabilities
 *     are small for a sentence and near 1 for a page, but their ratio tells sense from nonsense in both
 * @param sureLength most letters of a text that is too short to contradict what its source declares
 * @param sureLead how many times as likely as the declared language another must be to go before it
 */
public record DetectorSettings(int look, int shortest, double lead, int sureLength, double sureLead) {

    public DetectorSettings {
        if (Math.min(look, Math.min(shortest, sureLength)) < 1 || !(lead >= 1) || !(sureLead >= lead)) {
            throw new IllegalArgumentException(
                    "A language is guessed from at least 1 character, with a lead of at least 1.");
        }
    }

    public static DetectorSettings defaults() {
        return new DetectorSettings(600, 20, 1.2, 80, 4);
    }
}
