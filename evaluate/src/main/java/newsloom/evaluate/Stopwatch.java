package newsloom.evaluate;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Measures what one thread does: by the clock on the wall, and by the time that the processor gave it. */
public final class Stopwatch {
    private final LongSupplier wall;
    private final LongSupplier processor;
    private long wallNanos;
    private long processorNanos;

    /** Both in nanoseconds from anywhere. */
    Stopwatch(LongSupplier wall, LongSupplier processor) {
        this.wall = wall;
        this.processor = processor;
    }

    public static Stopwatch ofThread() {
        return new Stopwatch(System::nanoTime, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    void time(Runnable work) {
        long startOfWall = wall.getAsLong();
        long startOfProcessor = processor.getAsLong();
        work.run();
        processorNanos += processor.getAsLong() - startOfProcessor;
        wallNanos += wall.getAsLong() - startOfWall;
    }

    Time time() {
        return new Time(Duration.ofNanos(wallNanos), Duration.ofNanos(processorNanos));
    }

    /** What the work took. */
    public record Time(Duration wall, Duration processor) {
        static final Time NONE = new Time(Duration.ZERO, Duration.ZERO);

        Time plus(Time more) {
            return new Time(wall.plus(more.wall), processor.plus(more.processor));
        }
    }
}
