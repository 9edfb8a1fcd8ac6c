package newsloom.broker;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kafka.server.FaultHandlerFactory;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.server.fault.FaultHandler;

/** What Kafka cannot live with ends its start with an exception, and the process only once it has started. */
final class StartupFaults implements FaultHandlerFactory {
    private final CompletableFuture<Void> fault = new CompletableFuture<>();
    private volatile boolean started;

    @Override
    public FaultHandler build(String name, boolean fatal, Runnable action) {
        FaultHandler standard = new StandardFaultHandlerFactory().build(name, fatal, action);
        return (message, cause) -> fatal && !started
                ? note(message, Optional.ofNullable(cause).orElseGet(() -> new IllegalStateException(message)))
                : standard.handleFault(message, cause);
    }

    /** Fails when one was met. */
    CompletableFuture<Void> met() {
        return fault;
    }

    void started() {
        started = true;
    }

    private RuntimeException note(String message, Throwable cause) {
        RuntimeException failure = new IllegalStateException(message + ": " + cause.getMessage(), cause);
        fault.completeExceptionally(failure);
        return failure;
    }
}
