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

/** The records that a result is written as. */
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

    List<OutgoingRecord> records(FetchResult result) {
        List<OutgoingRecord> records =
                result instanceof FetchResult.OfSource source ? ofSource(source) : ofPage((FetchResult.OfPage) result);
        result.heldUntil(longestHold)
                .map(until -> pending(SourceKey.ofHold(result.host()), SourceRecord.hold(until)))
                .ifPresent(records::add);
        return records;
    }

    private List<OutgoingRecord> ofSource(FetchResult.OfSource result) {
        List<OutgoingRecord> records = new ArrayList<>();
        result.visited().outcomes().stream()
                .filter(found -> !isFetchedByASibling(result, found))
                .map(this::record)
                .forEach(records::add);
        records.addAll(state(result));
        return records;
    }

    private List<OutgoingRecord> ofPage(FetchResult.OfPage result) {
        List<OutgoingRecord> records = new ArrayList<>();
        result.visited().outcome().map(this::record).ifPresent(records::add);
        records.add(result.visited()
                .retry()
                .map(pending -> pending(pending.key(), SourceRecord.of(pending)))
                .orElseGet(() -> tombstone(result.task().key())));
        return records;
    }

    private List<OutgoingRecord> state(FetchResult.OfSource result) {
        Source source = result.source();
        FetchState state = result.visited().state();
        Optional<Source> moved = result.moved();
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
    private static boolean isFetchedByASibling(FetchResult.OfSource result, EntryOutcome found) {
        return found instanceof EntryOutcome.Pending toFetch
                && isFetchedByASibling(result, toFetch.page().article().id());
    }

    private static boolean isFetchedByASibling(FetchResult.OfSource result, String article) {
        boolean before = result.assigned()
                .state(result.source())
                .filter(state -> SeenEntries.hold(state, article))
                .isPresent();
        return !before
                && result.assigned()
                        .siblings(result.source())
                        .filter(other -> other.fullText() || other.kind() != SourceKind.FEED)
                        .flatMap(other -> result.assigned().state(other).stream())
                        .anyMatch(state -> SeenEntries.hold(state, article));
    }

    private OutgoingRecord record(EntryOutcome found) {
        if (found instanceof EntryOutcome.Ready ready) {
            return article(ready);
        }
        if (found instanceof EntryOutcome.Pending toFetch) {
            PendingPage pending = toFetch.page();
            return pending(pending.key(), SourceRecord.of(pending));
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
