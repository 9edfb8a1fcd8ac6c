package newsloom.app.role;

import java.util.Optional;
import newsloom.kafka.group.ConsumerLag;
import newsloom.kafka.group.KafkaLock;
import newsloom.kafka.topic.GenerationLog;
import newsloom.model.Generation;
import newsloom.model.Generations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has all stories made anew, of every article that Kafka holds, when another build or other parameters would tell others:
 * begins the next generation, and puts it in the place of the current one when it has caught up. Every process may do either,
 * and be killed amid it: what is begun is the one coming generation that is made of all articles, and another goes on.
 */
final class GenerationRenewal {
    private static final Logger logger = LoggerFactory.getLogger(GenerationRenewal.class);

    private final ServiceContext context;
    private final GenerationLog log;
    private final ConsumerLag lag;
    private Optional<ReprocessProgress> progress = Optional.empty();
    private int begun;

    GenerationRenewal(ServiceContext context, ConsumerLag lag) {
        this.context = context;
        this.log = context.kafka().generationLog();
        this.lag = lag;
    }

    /** A generation has no more to tell; where it is the current one, and none is coming, or the coming one, begins the next. */
    void renew(Generation regrouped) {
        try (KafkaLock lock = context.kafka().reprocessingLock()) {
            Generations now = log.read();
            boolean isLast = regrouped.equals(now.coming().orElse(now.current()));
            if (isLast && lock.holds()) {
                begin(now.begin(Optional.empty()));
            }
        }
    }

    /** Gives the word when what is coming because of a regrouping has caught up; what an operator began is for him to switch. */
    void switchWhenCaughtUp(Generations now) {
        now.coming().filter(coming -> coming.since().isEmpty()).ifPresent(this::switchWhenCaughtUp);
    }

    private void begin(Generations next) {
        Generation coming = next.coming().orElseThrow();
        context.kafka().createTopics(coming);
        log.write(next);
        logger.info(
                "The program or its parameters would tell other stories now: generation {} is made of all articles that"
                        + " Kafka holds. Generation {} is read, and stands still, until it has caught up.",
                coming.number(),
                next.current().number());
    }

    private void switchWhenCaughtUp(Generation coming) {
        if (begun != coming.number()) {
            begun = coming.number();
            progress = context.rows()
                    .map(rows -> new ReprocessProgress(context.settings(), context.kafka(), coming, lag, rows));
        }
        if (progress.filter(ReprocessProgress::hasCaughtUp).isPresent()) {
            activate(coming);
        }
    }

    private void activate(Generation coming) {
        try (KafkaLock lock = context.kafka().reprocessingLock()) {
            Generations now = log.read();
            if (now.coming().equals(Optional.of(coming)) && lock.holds()) {
                log.write(now.activate());
                logger.info(
                        "Generation {} of the stories has caught up, and is the one that is made.", coming.number());
            }
        }
    }
}
