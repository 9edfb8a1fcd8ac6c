package newsloom.ingest.worker;

import java.time.Duration;

/**
 * How a worker polls the sources.
 *
 * @param group the consumer group that all workers of a Kafka form
 * @param threads how many requests are under way at once at most. Default 32
 * @param round how long the worker listens to Kafka at once, when nothing else is to do. Default 100 ms
 * @param handover how long it waits for requests under way when hosts go to another worker. Default 65 s, a little more
 *     than a request may take
 * @param farewell how long it waits for them when it is stopped. Default 3 s
 * @param session after how long of silence the others take a worker for dead. Default 10 s
 * @param transactionTimeout after how long Kafka gives up the transaction of one that died. Default 10 s
 * @param patience how long to wait for an answer of the broker before that is told, and tried again. Default 60 s
 */
public record WorkerSettings(
        String group,
        int threads,
        Duration round,
        Duration handover,
        Duration farewell,
        Duration session,
        Duration transactionTimeout,
        Duration patience) {

    public WorkerSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("A worker needs at least one thread.");
        }
    }

    public static WorkerSettings defaults(String prefix) {
        return new WorkerSettings(
                prefix + "ingest",
                32,
                Duration.ofMillis(100),
                Duration.ofSeconds(65),
                Duration.ofSeconds(3),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(60));
    }

    public WorkerSettings withThreads(int number) {
        return new WorkerSettings(group, number, round, handover, farewell, session, transactionTimeout, patience);
    }
}
