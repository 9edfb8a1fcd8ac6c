package newsloom.app;

import java.time.Duration;
import java.util.Optional;
import newsloom.app.broker.GenerationLog;
import newsloom.model.Generation;
import newsloom.model.Generations;
import newsloom.watch.kafka.FollowSettings;
import newsloom.watch.kafka.StoryFollower;
import newsloom.watch.rule.Listener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the stories of the generation that is current; when another one is, begins to follow that, in silence at first. */
final class Following {
    private static final Logger logger = LoggerFactory.getLogger(Following.class);
    private static final Duration ROUND = Duration.ofMillis(500);

    private final Kafka kafka;
    private final Stopping stopping;
    private Generation current;

    Following(Kafka kafka, Stopping stopping) {
        this.kafka = kafka;
        this.stopping = stopping;
        this.current = kafka.generations().current();
    }

    void run(Listener listener) {
        try (GenerationLog.Watch watch = kafka.generationLog().watch()) {
            while (!stopping.isWished()) {
                follow(listener, watch);
            }
        }
    }

    private void follow(Listener listener, GenerationLog.Watch watch) {
        StoryFollower follower = StoryFollower.connect(
                kafka.client(), kafka.topics(current).stories(), FollowSettings.defaults(), listener);
        Stopping ended = new Stopping();
        stopping.then(ended::stop);
        ended.then(follower::close);
        Thread telling = new Thread(
                () -> {
                    follower.run();
                    ended.stop();
                },
                "follow");
        telling.start();
        awaitAnother(watch, ended);
        ended.stop();
        join(telling);
    }

    private void awaitAnother(GenerationLog.Watch watch, Stopping ended) {
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

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
