package newsloom.store.kafka;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import newsloom.model.Article;
import newsloom.model.json.Decoded;
import newsloom.model.topic.Topic;
import newsloom.store.ArrivedArticle;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads articles, each whole in a record of its own. What is none, dedupe has put into quarantine. */
record ArticleRecordReader(Topic<Article> topic) implements RecordReader<ArrivedArticle> {

    @Override
    public List<Arrival<ArrivedArticle>> read(ConsumerRecord<String, byte[]> record, Refusals refusals) {
        return record.value() != null && topic.values().read(record.value()) instanceof Decoded.Value<Article> read
                ? List.of(new Arrival<>(arrived(record, read.value()), List.of(record), true))
                : List.of();
    }

    @Override
    public Optional<Long> pendingFrom(TopicPartition partition) {
        return Optional.empty();
    }

    @Override
    public void forget(Collection<TopicPartition> partitions) {}

    private static ArrivedArticle arrived(ConsumerRecord<String, byte[]> record, Article article) {
        return new ArrivedArticle(article, Instant.ofEpochMilli(record.timestamp()), record.offset());
    }
}
