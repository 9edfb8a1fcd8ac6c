package newsloom.app.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import newsloom.app.failure.CannotRun;
import newsloom.app.role.ServiceHost;
import newsloom.app.role.StopSignal;
import newsloom.app.settings.Settings;
import newsloom.kafka.topic.GenerationLog;
import newsloom.model.Generation;
import newsloom.model.Generations;
import newsloom.model.story.StoryRecord;
import newsloom.model.topic.Topic;
import newsloom.watch.change.StoryChangeListener;
import newsloom.watch.kafka.FollowSettings;
import newsloom.watch.kafka.StoryFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the stories of the generation that is current; when another one is, follows that from its end on. */
public final class KafkaFollowService implements FollowService {
    private static final Logger logger = LoggerFactory.getLogger(KafkaFollowService.class);
    private static final Duration ROUND = Duration.ofMillis(500);

    private final Settings settings;
    private final StopSignal stopping;

    public KafkaFollowService(Settings settings, StopSignal stopping) {
        this.settings = settings;
        this.stopping = stopping;
    }

    @Override
    public void follow(Optional<Instant> since, StoryChangeListener listener) {
        FollowSettings defaults = FollowSettings.defaults();
        FollowSettings how = new FollowSettings(since, defaults.poll());
        try (ServiceHost host = ServiceHost.asBroker(settings);
                GenerationLog.Watch watch = host.kafka().generationLog().watch()) {
            Generation current = host.kafka().generations().current();
            while (!stopping.isWished()) {
                Topic<StoryRecord> stories = host.kafka().topics(current).stories();
                StoryFollower follower = StoryFollower.connect(host.kafka().client(), stories, how, listener);
                current = run(follower, current, watch);
                how = defaults;
            }
        }
    }

    /** The generation to follow next. */
    private Generation run(StoryFollower follower, Generation current, GenerationLog.Watch watch) {
        StopSignal ended = new StopSignal();
        stopping.then(ended::stop);
        ended.then(follower::close);
        CompletableFuture<Void> telling = CompletableFuture.runAsync(
                        follower::run, run -> new Thread(run, "follow").start())
                .whenComplete((done, failure) -> ended.stop());
        Generation next;
        try {
            next = awaitAnother(current, watch, ended);
        } finally {
            ended.stop();
        }
        await(telling);
        return next;
    }

    private static Generation awaitAnother(Generation current, GenerationLog.Watch watch, StopSignal ended) {
        while (!ended.isWished()) {
            Optional<Generation> other = watch.news(ROUND)
                    .map(Generations::current)
                    .filter(generation -> generation.number() != current.number());
            if (other.isPresent()) {
                logger.info(
                        "Generation {} of the stories is current now; following that.",
                        other.get().number());
                return other.get();
            }
        }
        return current;
    }

    private static void await(CompletableFuture<Void> telling) {
        try {
            telling.join();
        } catch (CompletionException e) {
            throw new CannotRun("Following ended, because of " + e.getCause() + ". Start it again.", e);
        }
    }
}
