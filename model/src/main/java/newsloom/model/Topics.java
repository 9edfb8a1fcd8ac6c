package newsloom.model;

/**
 * The topics between the steps, all under one prefix.
 *
 * @param articles keyed by language, so that all articles of a language meet in one partition
 * @param stories keyed by story id; compacted
 * @param corrections keyed by correction; each of its partitions, as many as articles have, holds all of them
 * @param quarantine keyed by origin
 * @param sources keyed by {@link SourceKey}; compacted; a host's records are all in one partition
 */
public record Topics(
        Topic<Article> articles,
        Topic<Story> stories,
        Topic<Correction> corrections,
        Topic<Quarantined> quarantine,
        Topic<SourceRecord> sources) {

    public static Topics withPrefix(String prefix) {
        return new Topics(
                new Topic<>(prefix + "articles", new Codec<>(Article.class)),
                new Topic<>(prefix + "stories", new Codec<>(Story.class)),
                new Topic<>(prefix + "corrections", new Codec<>(Correction.class)),
                new Topic<>(prefix + "quarantine", new Codec<>(Quarantined.class)),
                new Topic<>(prefix + "sources", new Codec<>(SourceRecord.class)));
    }
}
