package newsloom.kafka.topic;

import java.time.Duration;

/**
 * How the topics are laid out when they are made; topics that exist already stay as they are.
 *
 * @param languageShards partitions of articles and of stories: languages are spread over them; default 8
 * @param sourceShards partitions of sources: no more ingest workers than these have work; their number can never
 *     change, since a host's partition follows from it; default 16
 * @param replicas copies of each partition; -1, the default, takes what the broker holds to be right (the embedded: 1)
 * @param largestRecord bytes; the largest batch of records a topic takes; default 32 MiB
 * @param articlesFor how long an article can be replayed from Kafka, counted from its ingestion; default 90 days
 * @param articlesBytes bytes per partition after which the oldest articles go sooner; default 16 GiB, about a year of
 *     100,000 articles a day when spread over the shards
 * @param storyChangesFor how long every single change of a story stays readable before compaction may keep only the
 *     last; default 1 hour
 * @param quarantineFor how long a refused record can be inspected; default 90 days
 */
public record TopicSettings(
        int languageShards,
        int sourceShards,
        short replicas,
        int largestRecord,
        Duration articlesFor,
        long articlesBytes,
        Duration storyChangesFor,
        Duration quarantineFor) {

    private static final int MEBIBYTE = 1024 * 1024;

    public static TopicSettings defaults() {
        return new TopicSettings(
                8,
                16,
                (short) -1,
                32 * MEBIBYTE,
                Duration.ofDays(90),
                16L * 1024 * MEBIBYTE,
                Duration.ofHours(1),
                Duration.ofDays(90));
    }
}
