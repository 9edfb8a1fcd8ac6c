package newsloom.ingest.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsloom.ingest.source.EntryOutcome;
import newsloom.ingest.source.SeenEntries;
import newsloom.ingest.write.ArticleRecords;
import newsloom.kafka.write.OutgoingRecord;
import newsloom.model.source.FetchState;
import newsloom.model.source.PendingPage;
import newsloom.model.source.Source;
import newsloom.model.source.SourceKey;
import newsloom.model.source.SourceKind;
import newsloom.model.source.SourceRecord;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** The records that a landing is written as. */
final class RecordMapper {
    /** Headers of an article that was read from the web: its source, and its date as written and when it was first seen. */
    static final String SOURCE = "newsloom.source";

    static final String DATE = "newsloom.date";
    static final String SEEN = "newsloom.seen";

    private final Topics topics;
    private final int partitions;
    private final Duration longestHold;
    private final ArticleRecords articles;

    /** @param partitions of the topic of sources */
    RecordMapper(Topics topics, int partitions, Duration longestHold, InstantSource clock) {
        this.topics = topics;
        this.partitions = partitions;
        this.longestHold = longestHold;
        this.articles = new ArticleRecords(topics, clock);
    }

    List<OutgoingRecord> records(FetchResult landing) {
        List<OutgoingRecord> records = landing instanceof FetchResult.OfSource source
                ? ofSource(source)
                : ofPage((FetchResult.OfPage) landing);
        landing.heldUntil(longestHold)
                .map(until -> pending(SourceKey.ofHold(landing.host()), SourceRecord.hold(until)))
                .ifPresent(records::add);
        return records;
    }

    private List<OutgoingRecord> ofSource(FetchResult.OfSource landing) {
        List<OutgoingRecord> records = new ArrayList<>();
        landing.visited().outcomes().stream()
                .filter(found -> !isFetchedByASibling(landing, found))
                .map(this::record)
                .forEach(records::add);
        records.addAll(state(landing));
        return records;
    }

    private List<OutgoingRecord> ofPage(FetchResult.OfPage landing) {
        List<OutgoingRecord> records = new ArrayList<>();
        landing.visited().outcome().map(this::record).ifPresent(records::add);
        records.add(landing.visited()
                .retry()
                .map(order -> pending(order.key(), SourceRecord.of(order)))
                .orElseGet(() -> tombstone(landing.task().key())));
        return records;
    }

    private List<OutgoingRecord> state(FetchResult.OfSource landing) {
        Source source = landing.source();
        FetchState state = landing.visited().state();
        Optional<Source> moved = landing.moved();
        List<OutgoingRecord> records = new ArrayList<>();
        if (moved.isPresent() && !moved.get().key().equals(source.key())) {
            // To other hands, perhaps: first what is remembered, so that it is there when the source is.
            records.add(pending(moved.get().key().ofState(), SourceRecord.of(state)));
            records.add(pending(moved.get().key().ofSource(), SourceRecord.of(moved.get())));
            records.add(tombstone(source.key().ofSource()));
            records.add(tombstone(source.key().ofState()));
            return records;
        }
        records.add(pending(source.key().ofState(), SourceRecord.of(state)));
        moved.ifPresent(now -> records.add(pending(now.key().ofSource(), SourceRecord.of(now))));
        return records;
    }

    /** Sections of a newspaper announce the same pages; one of them has it fetched. */
    private static boolean isFetchedByASibling(FetchResult.OfSource landing, EntryOutcome found) {
        return found instanceof EntryOutcome.Pending ordered
                && isFetchedByASibling(landing, ordered.page().article().id());
    }

    private static boolean isFetchedByASibling(FetchResult.OfSource landing, String article) {
        boolean before = landing.holding()
                .state(landing.source())
                .filter(state -> SeenEntries.hold(state, article))
                .isPresent();
        return !before
                && landing.holding()
                        .siblings(landing.source())
                        .filter(other -> other.fullText() || other.kind() != SourceKind.FEED)
                        .flatMap(other -> landing.holding().state(other).stream())
                        .anyMatch(state -> SeenEntries.hold(state, article));
    }

    private OutgoingRecord record(EntryOutcome found) {
        if (found instanceof EntryOutcome.Ready ready) {
            return article(ready);
        }
        if (found instanceof EntryOutcome.Pending ordered) {
            PendingPage order = ordered.page();
            return pending(order.key(), SourceRecord.of(order));
        }
        return articles.refused(((EntryOutcome.Refused) found).quarantined());
    }

    private OutgoingRecord article(EntryOutcome.Ready ready) {
        OutgoingRecord article = articles.article(ready.article(), () -> {});
        Headers headers = article.record().headers();
        headers.add(SOURCE, ready.source().getBytes(UTF_8));
        headers.add(SEEN, ready.seen().toString().getBytes(UTF_8));
        ready.dateAsWritten().ifPresent(date -> headers.add(DATE, date.getBytes(UTF_8)));
        return article;
    }

    private OutgoingRecord pending(String key, SourceRecord value) {
        return new OutgoingRecord(new ProducerRecord<>(
                topics.sources().name(),
                partition(key),
                key,
                topics.sources().values().write(value)));
    }

    @SuppressWarnings("NullAway") // Kafka says "gone" by null
    private OutgoingRecord tombstone(String key) {
        return new OutgoingRecord(new ProducerRecord<>(topics.sources().name(), partition(key), key, null));
    }

    private int partition(String key) {
        return SourceKey.partition(SourceKey.hostOf(key), partitions);
    }
}
