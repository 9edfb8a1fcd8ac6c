package newsloom.ingest.replay;

/** How a replay went. */
public record Tally(long read, long refused) {

    /** 0: all was read; 2: something was refused. (1, could not run, is {@link Found.Nothing}.) */
    public int exitStatus() {
        return refused == 0 ? 0 : 2;
    }

    Tally plus(Reading reading) {
        return reading instanceof Reading.Read ? new Tally(read + 1, refused) : new Tally(read, refused + 1);
    }
}
