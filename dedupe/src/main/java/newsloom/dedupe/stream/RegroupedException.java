package newsloom.dedupe.stream;

/** The engine, made again of its log, groups it otherwise than was told: a task of this generation has no more to tell. */
final class RegroupedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RegroupedException(String task) {
        super("Task " + task + ": the log of articles is grouped otherwise now than when it was written, by another"
                + " build or other parameters.");
    }
}
