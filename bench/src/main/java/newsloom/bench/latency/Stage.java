package newsloom.bench.latency;

/** Where an article has been seen, in the order of its way. */
enum Stage {
    ARTICLES("committed on articles"),
    STORIES("committed on stories"),
    ROW("a row in the store");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
