package newsloom.store.kafka;

import java.time.Instant;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.topic.Topic;
import newsloom.model.topic.Topics;
import newsloom.store.ArrivedArticle;
import newsloom.store.ArrivedCorrection;
import newsloom.store.ArrivedUpdate;
import newsloom.store.StoryStore;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a sink carries.
 *
 * @param name what its records are called where people read of them
 * @param step what the sink is called in meters
 * @param to what the delay to its rows is called there
 * @param ifMissed what to do when records were gone before they were read: a sentence
 */
record SinkContent<T>(
        Topic<?> topic,
        String name,
        String step,
        String to,
        String ifMissed,
        RecordReader<T> reader,
        SinkRows<T> rows) {

    static SinkContent<ArrivedUpdate> stories(Topics topics, StoryRows rows) {
        return new SinkContent<>(
                topics.stories(),
                "stories",
                "store",
                "row",
                "Have the stories made anew (newsloom reprocess).",
                new StoryRecordReader(topics.stories()),
                rows);
    }

    static SinkContent<ArrivedArticle> articles(Topics topics, StoryStore store) {
        return new SinkContent<>(
                topics.articles(),
                "articles",
                "archive",
                "text",
                "Read them again from where they came (newsloom replay).",
                new WholeRecordReader<>(topics.articles(), SinkContent::arrived),
                new StoredRows<>(store, store::saveArticles));
    }

    static SinkContent<ArrivedCorrection> corrections(Topics topics, StoryStore store) {
        return new SinkContent<>(
                topics.corrections(),
                "corrections",
                "corrections",
                "row",
                "The engine has obeyed what it read of them; their rows cannot be made again.",
                new WholeRecordReader<>(topics.corrections(), SinkContent::arrived),
                new StoredRows<>(store, store::saveCorrections));
    }

    private static ArrivedArticle arrived(ConsumerRecord<String, byte[]> record, Article article) {
        return new ArrivedArticle(
                article,
                Instant.ofEpochMilli(record.timestamp()),
                record.offset(),
                record.headers().lastHeader(Topics.UNTOLD) != null);
    }

    private static ArrivedCorrection arrived(ConsumerRecord<String, byte[]> record, Correction correction) {
        return new ArrivedCorrection(correction, Instant.ofEpochMilli(record.timestamp()), record.offset());
    }
}
