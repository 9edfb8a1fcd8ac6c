package newsloom.ingest.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsloom.ingest.source.EntryOutcome;
import newsloom.ingest.source.SeenEntries;
import newsloom.kafka.write.OutgoingRecord;
import newsloom.kafka.write.OversizedArticle;
import newsloom.model.Article;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.source.FetchState;
import newsloom.model.source.PendingPage;
import newsloom.model.source.Source;
import newsloom.model.source.SourceKey;
import newsloom.model.source.SourceKind;
import newsloom.model.source.SourceRecord;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The records that a landing is written as. */
final class RecordMapper {
    /** Headers of an article that was read from the web: its source, and its date as written and when it was first seen. */
    static final String SOURCE = "newsloom.source";

    static final String DATE = "newsloom.date";
    static final String SEEN = "newsloom.seen";
    private static final String NO_LANGUAGE = "und";

    private final Topics topics;
    private final int partitions;
    private final Duration longestHold;

    /** @param partitions of the topic of sources */
    RecordMapper(Topics topics, int partitions, Duration longestHold) {
        this.topics = topics;
        this.partitions = partitions;
        this.longestHold = longestHold;
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

    private OutgoingRecord quarantined(Quarantined quarantined) {
        byte[] value = topics.quarantine().values().write(quarantined);
        return new OutgoingRecord(
                new ProducerRecord<>(topics.quarantine().name(), quarantined.origin(), value), Optional.empty());
    }

    /** What is written in place of one that Kafka will not take for its size. */
    OutgoingRecord instead(OutgoingRecord tooLarge, Instant now) {
        return tooLarge.article()
                .map(article -> quarantined(OversizedArticle.of(article, now)))
                .orElse(tooLarge);
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
        return quarantined(((EntryOutcome.Refused) found).quarantined());
    }

    private OutgoingRecord article(EntryOutcome.Ready ready) {
        Article article = ready.article();
        String language = article.language().getLanguage();
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                topics.articles().name(),
                language.isEmpty() ? NO_LANGUAGE : language,
                topics.articles().values().write(article));
        record.headers().add(SOURCE, ready.source().getBytes(UTF_8));
        record.headers().add(SEEN, ready.seen().toString().getBytes(UTF_8));
        ready.dateAsWritten().ifPresent(date -> record.headers().add(DATE, date.getBytes(UTF_8)));
        return new OutgoingRecord(record, Optional.of(article));
    }

    private OutgoingRecord pending(String key, SourceRecord value) {
        return new OutgoingRecord(
                new ProducerRecord<>(
                        topics.sources().name(),
                        partition(key),
                        key,
                        topics.sources().values().write(value)),
                Optional.empty());
    }

    @SuppressWarnings("NullAway") // Kafka says "gone" by null
    private OutgoingRecord tombstone(String key) {
        return new OutgoingRecord(
                new ProducerRecord<>(topics.sources().name(), partition(key), key, null), Optional.empty());
    }

    private int partition(String key) {
        return SourceKey.partition(SourceKey.hostOf(key), partitions);
    }
}
