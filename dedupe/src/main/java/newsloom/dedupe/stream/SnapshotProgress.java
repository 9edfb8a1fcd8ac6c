package newsloom.dedupe.stream;

import java.util.concurrent.atomic.AtomicLong;

/** How far the reading of snapshots is, for those who wait for it; from any thread. */
final class SnapshotProgress {
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong toRead = new AtomicLong();

    /** In bytes, of the snapshots that are being read now. */
    long read() {
        return read.get();
    }

    /** In bytes; 0 when none is being read. */
    long toRead() {
        return toRead.get();
    }

    Reading start(long bytes) {
        toRead.addAndGet(bytes);
        return new Reading(bytes);
    }

    /** One snapshot, until it is read or given up. */
    final class Reading implements AutoCloseable {
        private final long all;
        private long done;

        private Reading(long all) {
            this.all = all;
        }

        void read(long bytes) {
            done += bytes;
            read.addAndGet(bytes);
        }

        @Override
        public void close() {
            toRead.addAndGet(-all);
            read.addAndGet(-done);
        }
    }
}
