package newsloom.ingest.replay;

import newsloom.ingest.replay.article.ReplayedItem;

/** How a replay went. */
public record ReplayCounts(long read, long refused) {

    /** 0: all was read; 2: something was refused. (1, could not run, is {@link FoundFiles.Nothing}.) */
    public int exitStatus() {
        return refused == 0 ? 0 : 2;
    }

    ReplayCounts plus(ReplayedItem reading) {
        return reading instanceof ReplayedItem.Refused
                ? new ReplayCounts(read, refused + 1)
                : new ReplayCounts(read + 1, refused);
    }
}
