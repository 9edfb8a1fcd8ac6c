package newsloom.bench.alerts;

import java.util.Random;

/** What a receiver does with a request. */
enum ReceiverFault {
    NONE(76),
    /** It answers 500 and forgets it. */
    FAILS(6),
    /** It has taken it, and answers 500. */
    FAILS_AFTERWARDS(6),
    /** It has taken it, and breaks off. */
    BREAKS_OFF(5),
    /** It answers 429 with a time to wait. */
    TOO_MANY(5),
    /** It has taken it, and answers nothing for longer than anybody waits. */
    HANGS(2);

    private final int percent;

    ReceiverFault(int percent) {
        this.percent = percent;
    }

    static ReceiverFault drawn(Random random) {
        int left = random.nextInt(100);
        for (ReceiverFault fault : values()) {
            left -= fault.percent;
            if (left < 0) {
                return fault;
            }
        }
        return NONE;
    }

    boolean takes() {
        return this != FAILS && this != TOO_MANY;
    }
}
