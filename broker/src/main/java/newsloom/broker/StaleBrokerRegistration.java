package newsloom.broker;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.ControllerServer;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.errors.NotControllerException;
import org.apache.kafka.common.message.RequestHeaderData;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.controller.ControllerRequestContext;
import org.apache.kafka.image.MetadataDelta;
import org.apache.kafka.image.MetadataImage;
import org.apache.kafka.image.loader.LoaderManifest;
import org.apache.kafka.image.publisher.MetadataPublisher;

/**
 * The broker that ran on this folder before: forgotten between the start of the controller and that of the new broker.
 * Otherwise the new one takes itself for the leader of everything, begins to end the transactions that were open, is
 * then told that nobody leads anything, and drops the markers it was about to write: see docs/decisions/010.
 */
final class StaleBrokerRegistration implements MetadataPublisher {
    private static final Duration ROUND = Duration.ofMillis(20);

    private final ControllerServer controller;
    private final CompletableFuture<Void> fault;
    private final CompletableFuture<MetadataImage> gone = new CompletableFuture<>();

    /** @param fault fails when the controller cannot go on */
    StaleBrokerRegistration(ControllerServer controller, CompletableFuture<Void> fault) {
        this.controller = controller;
        this.fault = fault;
    }

    /** The picture of the cluster that the new broker will start from, which shows no broker. */
    MetadataImage forget(Duration timeout) throws InterruptedException {
        var loader = controller.sharedServer().loader();
        try {
            unregister(System.nanoTime() + timeout.toNanos());
            loader.installPublishers(List.of(this)).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            CompletableFuture.anyOf(gone, fault).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            loader.removeAndClosePublisher(this).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return gone.join();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the controller does not forget the former broker", e);
        }
    }

    @Override
    public String name() {
        return "former broker";
    }

    @Override
    public void onMetadataUpdate(MetadataDelta delta, MetadataImage image, LoaderManifest manifest) {
        if (!image.cluster().brokers().containsKey(BrokerProperties.NODE)) {
            gone.complete(image);
        }
    }

    /** A controller needs a moment to become the leader of its quorum of one. */
    private void unregister(long deadline) throws ExecutionException, InterruptedException {
        while (true) {
            try {
                controller
                        .controller()
                        .unregisterBroker(context(deadline), BrokerProperties.NODE)
                        .get();
                return;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof BrokerIdNotRegisteredException) {
                    return;
                }
                boolean waits = e.getCause() instanceof NotControllerException && !fault.isDone();
                if (!waits || System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(ROUND.toMillis());
            }
        }
    }

    static ControllerRequestContext context(long deadline) {
        return new ControllerRequestContext(
                new RequestHeaderData(), KafkaPrincipal.ANONYMOUS, OptionalLong.of(deadline));
    }
}
