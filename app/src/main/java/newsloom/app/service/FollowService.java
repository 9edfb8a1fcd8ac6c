package newsloom.app.service;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import newsloom.app.failure.CannotRun;
import newsloom.app.role.KafkaConnection;
import newsloom.app.role.StopSignal;
import newsloom.kafka.topic.GenerationLog;
import newsloom.model.Generation;
import newsloom.model.Generations;
import newsloom.watch.change.StoryChangeListener;
import newsloom.watch.kafka.FollowSettings;
import newsloom.watch.kafka.StoryFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the stories of the generation that is current; when another one is, begins to follow that, in silence at first. */
public final class FollowService {
    private static final Logger logger = LoggerFactory.getLogger(FollowService.class);
    private static final Duration ROUND = Duration.ofMillis(500);

    private final KafkaConnection kafka;
    private final StopSignal stopping;
    private Generation current;

    public FollowService(KafkaConnection kafka, StopSignal stopping) {
        this.kafka = kafka;
        this.stopping = stopping;
        this.current = kafka.generations().current();
    }

    public void run(StoryChangeListener listener) {
        try (GenerationLog.Watch watch = kafka.generationLog().watch()) {
            while (!stopping.isWished()) {
                follow(listener, watch);
            }
        }
    }

    private void follow(StoryChangeListener listener, GenerationLog.Watch watch) {
        StoryFollower follower = StoryFollower.connect(
                kafka.client(), kafka.topics(current).stories(), FollowSettings.defaults(), listener);
        StopSignal ended = new StopSignal();
        stopping.then(ended::stop);
        ended.then(follower::close);
        CompletableFuture<Void> telling = CompletableFuture.runAsync(
                        follower::run, run -> new Thread(run, "follow").start())
                .whenComplete((done, failure) -> ended.stop());
        try {
            awaitAnother(watch, ended);
        } finally {
            ended.stop();
        }
        await(telling);
    }

    private void awaitAnother(GenerationLog.Watch watch, StopSignal ended) {
        while (!ended.isWished()) {
            Optional<Generation> other =
                    watch.news(ROUND).map(Generations::current).filter(news -> news.number() != current.number());
            if (other.isPresent()) {
                logger.info(
                        "Generation {} of the stories is current now; following that.",
                        other.get().number());
                current = other.get();
                return;
            }
        }
    }

    private static void await(CompletableFuture<Void> telling) {
        try {
            telling.join();
        } catch (CompletionException e) {
            throw new CannotRun("Following ended, because of " + e.getCause() + ". Start it again.", e);
        }
    }
}
